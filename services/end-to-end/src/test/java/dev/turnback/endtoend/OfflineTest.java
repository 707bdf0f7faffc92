package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Decisions of a browser whose line is cut, whose page is loaded anew, and whose clock is wrong.
 */
@Tag("slow")
class OfflineTest {

    /** What the specifications write behind a decision: when its key was pressed. */
    private static final String PRESSED = "pressed at ";

    private static final Duration REVIEW = Duration.ofMinutes(30);

    @TempDir Path folder;

    @Test
    void what_is_decided_without_a_line_is_recorded_once_with_when_its_key_was_pressed()
            throws Exception {
        try (var server = RunningTurnback.start(folder.resolve("data"))) {
            Browser.passes(server, "@offline", folder);

            List<JsonNode> incidents =
                    server.read("/api/v1/incidents?limit=50").get("items").valueStream().toList();
            assertThat(incidents).hasSize(7);
            incidents.forEach(incident -> wasDecidedOnce(server, incident));
        }
    }

    private static void wasDecidedOnce(RunningTurnback server, JsonNode incident) {
        String title = incident.get("title").asString();
        JsonNode decisions =
                server.read("/api/v1/incidents/" + incident.get("id").asString() + "/decisions")
                        .get("items");
        assertThat(decisions).as(title).hasSize(1);
        JsonNode decision = decisions.get(0);
        String words = decision.get("rationale").asString();
        assertThat(words).as(title).startsWith(PRESSED);
        Instant pressed = Instant.parse(words.substring(PRESSED.length()));
        assertThat(at(decision, "occurredAt"))
                .as(title)
                .isCloseTo(pressed, within(2, ChronoUnit.SECONDS));
        assertThat(at(decision, "reviewBy"))
                .as(title)
                .isEqualTo(at(decision, "occurredAt").plus(REVIEW));
        assertThat(at(decision, "recordedAt")).as(title).isAfter(pressed.plusSeconds(5));
    }

    private static Instant at(JsonNode decision, String field) {
        return Instant.parse(decision.get(field).asString());
    }
}
