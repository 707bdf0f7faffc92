package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.incident.read.findings.FindingView;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A version with a defect is running when an event comes that it cannot take: the event is parked
 * and can be seen, everything else goes on, and a retry after the fix empties what was parked.
 */
@Tag("slow")
class PoisonTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path folder;

    @Test
    void a_poison_event_is_parked_until_the_fixed_version_takes_it() throws Exception {
        Path data = folder.resolve("data");
        Path defective = Defect.in(FindingView.class, "arsenic", folder.resolve("defective"));
        String incident;
        try (var server = RunningTurnback.startWith(defective, data)) {
            incident = declared(server);
            record(server, incident, "before");
            var refused =
                    server.post("/api/v1/incidents/" + incident + "/findings", finding("arsenic"));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("it is recorded at incident:3");
            record(server, incident, "after");
            JsonNode parked = parked(server);
            assertThat(parked).hasSize(1);
            assertThat(parked.get(0).get("view").asString()).isEqualTo("findings");
            assertThat(parked.get(0).get("position").asLong()).isEqualTo(3);
            assertThat(parked.get(0).get("error").asString()).contains("cannot take arsenic");
            assertThat(sentences(server, incident)).containsExactlyInAnyOrder("before", "after");
            Browser.passes(server, "@parked", folder);
            assertThat(parked(server)).as("still defective").hasSize(1);
        }
        try (var server = RunningTurnback.start(data)) {
            assertThat(parked(server)).as("kept over a restart").hasSize(1);
            Browser.passes(server, "@retried", folder);
            assertThat(parked(server)).isEmpty();
            assertThat(sentences(server, incident))
                    .containsExactlyInAnyOrder("before", "arsenic", "after");
            equalsTheLog(server);
        }
    }

    private static String declared(RunningTurnback server) {
        var answer =
                server.post(
                        "/api/v1/incidents",
                        "{\"title\":\"Checkout fails\",\"severity\":\"SEV2\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningTurnback.JSON.readTree(answer.body()).get("id").asString();
    }

    private static void record(RunningTurnback server, String incident, String sentence) {
        var answer = server.post("/api/v1/incidents/" + incident + "/findings", finding(sentence));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String finding(String sentence) {
        return "{\"sentence\":\"%s\",\"kind\":\"DESIGN\",\"scope\":{}}".formatted(sentence);
    }

    private static JsonNode parked(RunningTurnback server) {
        return server.read("/api/v1/operations/incident/parked").get("items");
    }

    private static java.util.List<String> sentences(RunningTurnback server, String incident) {
        return server.read("/api/v1/incidents/" + incident + "/findings")
                .get("items")
                .valueStream()
                .map(each -> each.get("sentence").asString())
                .toList();
    }

    private static void equalsTheLog(RunningTurnback server) {
        server.post("/api/v1/operations/incident/views/findings/check", "{}");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!state(server).equals("EQUAL")) {
            assertThat(System.nanoTime()).as(state(server)).isLessThan(deadline);
            RunningTurnback.pause(Duration.ofMillis(50));
        }
    }

    private static String state(RunningTurnback server) {
        return server.read("/api/v1/operations")
                .get("services")
                .valueStream()
                .filter(service -> service.get("name").asString().equals("incident"))
                .flatMap(service -> service.get("views").valueStream())
                .filter(view -> view.get("view").asString().equals("findings"))
                .map(view -> view.path("check").path("state").asString(""))
                .findFirst()
                .orElse("");
    }
}
