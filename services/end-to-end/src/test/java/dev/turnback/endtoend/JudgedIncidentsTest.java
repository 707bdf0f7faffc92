package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.endtoend.JudgedStory.Decided;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every outcome that an obligation can have, told over HTTP as it would be from a release that is
 * planned to an incident that is over, and judged as what is only asked. Times are seconds after
 * exposure, two hours ago.
 */
@Tag("slow")
@DisplayName("an incident is judged")
class JudgedIncidentsTest {

    @TempDir static Path folder;
    private static RunningTurnback server;

    private final Instant exposed =
            Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

    @BeforeAll
    static void start() {
        server = RunningTurnback.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private JudgedStory story(String name) {
        return new JudgedStory(server, name, exposed);
    }

    private static void isJudged(
            JsonNode verdict, String outcome, double latency, double hesitation) {
        assertThat(verdict.path("outcome").asString()).as(verdict.toString()).isEqualTo(outcome);
        assertThat(verdict.path("latencySeconds").asDouble(-1)).isEqualTo(latency);
        assertThat(verdict.path("hesitationSeconds").asDouble(-1)).isEqualTo(hesitation);
    }

    @Test
    void timely() {
        JsonNode verdict =
                story("timely")
                        .harmed(5, 600, 2_400)
                        .knownAt(780)
                        .decided(new Decided("FULL_ROLLBACK", 1_000))
                        .verdict();
        isJudged(verdict, "TIMELY", 220, 0);
    }

    @Test
    void worsened_by_hesitation() {
        JsonNode verdict =
                story("hesitation")
                        .harmed(5, 600, 2_400)
                        .knownAt(780)
                        .decided(new Decided("FULL_ROLLBACK", 1_980))
                        .verdict();
        isJudged(verdict, "HESITATION_WORSENED", 1_200, 900);
        assertThat(verdict.path("avoidableHarm").asDouble()).isEqualTo(3_600);
    }

    @Test
    void late_and_nothing_got_worse() {
        JsonNode verdict =
                story("late")
                        .harmed(1.01, 600, 2_400)
                        .knownAt(780)
                        .decided(new Decided("FULL_ROLLBACK", 1_200))
                        .verdict();
        isJudged(verdict, "LATE_NOT_WORSENED", 420, 120);
        assertThat(verdict.path("avoidableHarm").asDouble()).isEqualTo(1.2);
    }

    @Test
    void recovered_by_itself() {
        JsonNode verdict = story("recovered").harmed(5, 600, 900).knownAt(780).verdict();
        assertThat(verdict.path("outcome").asString()).isEqualTo("DISCHARGED_SELF_RECOVERED");
        assertThat(verdict.path("latencySeconds").asDouble()).isEqualTo(120);
    }

    @Test
    void taken_back_before_it_took_effect_and_decided_again() {
        JsonNode verdict =
                story("flipflop")
                        .harmed(5, 600, 2_400)
                        .knownAt(780)
                        .decided(
                                new Decided("FULL_ROLLBACK", 840).withdrawnAt(900),
                                new Decided("FULL_ROLLBACK", 1_500))
                        .verdict();
        isJudged(verdict, "HESITATION_WORSENED", 660, 360);
        assertThat(verdict.path("avoidableHarm").asDouble()).isEqualTo(1_440);
        assertThat(verdict.path("flipFlops").asInt()).isEqualTo(1);
    }

    @Test
    void overridden_by_somebody_who_accepts_the_risk() {
        JsonNode verdict =
                story("overridden")
                        .harmed(5, 600, 2_400)
                        .knownAt(780)
                        .decided(new Decided("ACCEPT_RISK", 1_000))
                        .verdict();
        isJudged(verdict, "OVERRIDDEN", 220, 0);
    }

    @Test
    void nobody_knows_whether_it_was_over() {
        JsonNode verdict = story("gap").staleAfter(200).harmed(5, 150, null).verdict();
        assertThat(verdict.path("outcome").asString()).isEqualTo("INDETERMINATE");
        assertThat(verdict.path("undecided").asBoolean()).isTrue();
        assertThat(verdict.path("provisional").asBoolean()).isTrue();
    }

    @Test
    void too_short_to_oblige_anybody() {
        JudgedStory story = story("short").harmed(5, 600, 700);
        assertThat(story.obligations()).isEmpty();
        assertThat(story.asked().path("outcome").asString()).isEqualTo("NO_OBLIGATION");
    }

    @Test
    void no_rule_said_when_to_act() {
        JsonNode verdict =
                story("unruled")
                        .withoutRule()
                        .declaredAt(600, "SEV1")
                        .decided(new Decided("FULL_ROLLBACK", 1_500))
                        .verdict();
        isJudged(verdict, "UNDEFINED_THRESHOLD_HESITATION", 900, 600);
    }

    @Test
    void over_before_it_began_is_invalid_and_shown() {
        JudgedStory story =
                story("invalid").withoutRule().declaredAt(1_800, "SEV2").containedAt(1_200);
        assertThat(story.verdict().path("outcome").asString()).isEqualTo("INVALID");
        JsonNode phases = story.phases("");
        assertThat(phases.path("state").asString()).isEqualTo("INVALID");
        assertThat(phases.path("timeToContainSeconds").asDouble()).isEqualTo(-600);
    }

    @Test
    void a_correction_changes_what_is_best_known_and_nothing_of_what_was_known_then() {
        JudgedStory story =
                story("corrected")
                        .withoutRule()
                        .declaredAt(600, "SEV2")
                        .decided(new Decided("CONTAIN", 900))
                        .containedAt(1_500);
        assertThat(story.phases("").path("timeToContainSeconds").asDouble()).isEqualTo(900);
        RunningTurnback.pause(Duration.ofMillis(50));
        Instant then = Instant.now();
        RunningTurnback.pause(Duration.ofMillis(50));
        story.correctContainment(2_100);
        assertThat(story.phases("").path("timeToContainSeconds").asDouble()).isEqualTo(1_500);
        JsonNode asKnown = story.phases("?asOf=" + then);
        assertThat(asKnown.path("timeToContainSeconds").asDouble()).isEqualTo(900);
        assertThat(asKnown.path("status").asString()).isEqualTo("final");
        List<JsonNode> log = story.log();
        assertThat(log)
                .filteredOn(each -> each.path("corrected").asBoolean())
                .extracting(each -> each.path("sentence").asString())
                .anyMatch(each -> each.startsWith("Contained"));
        assertThat(log)
                .extracting(each -> each.path("sentence").asString())
                .anyMatch(each -> each.startsWith("Corrected when it was contained"));
    }
}
