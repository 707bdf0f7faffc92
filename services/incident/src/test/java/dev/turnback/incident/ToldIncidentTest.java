package dev.turnback.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.IncidentStep;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.release.ReleaseEvents.IncidentTold;
import dev.turnback.incident.read.told.ToldIncidents;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** An incident that another tool tells of is there by itself. */
class ToldIncidentTest extends IncidentSteps {

    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

    @Override
    RunningIncidentService start() {
        return RunningIncidentService.inMemory();
    }

    @Test
    void it_is_declared_in_the_name_of_the_service_and_resolved_when_its_tool_says_so()
            throws InterruptedException {
        var began =
                new IncidentTold(
                        "src_1", "Q1", IncidentStep.BEGAN, "Slow", "shop", Severity.SEV2, AT, AT);
        turnback.published(began);
        turnback.published(
                new IncidentTold(
                        "src_1",
                        "Q1",
                        IncidentStep.RESOLVED,
                        "Slow",
                        "shop",
                        Severity.SEV2,
                        AT,
                        AT.plusSeconds(60)));
        String path = "/incidents/" + ToldIncidents.incidentOf(began);
        String shown = "";
        for (int tries = 0; tries < 100 && !shown.contains("RESOLVED"); tries++) {
            Thread.sleep(Duration.ofMillis(100));
            var answer = turnback.get(path).returnResult(String.class);
            if (answer.getStatus() == HttpStatus.OK) {
                shown =
                        Objects.requireNonNullElse(
                                answer.getResponseBody().blockFirst(Duration.ofSeconds(5)), "");
            }
        }
        assertThat(shown)
                .contains("\"title\":\"Slow\"")
                .contains("\"severity\":\"SEV2\"")
                .contains("\"resolvedAt\":\"2026-03-02T10:01:00Z\"");
        turnback.get(path + "/log")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].actor")
                .isEqualTo("incident-service");
    }
}
