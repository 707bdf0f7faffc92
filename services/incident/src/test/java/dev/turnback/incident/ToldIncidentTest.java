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
    void it_is_declared_resolved_and_reopened_in_the_name_of_the_service()
            throws InterruptedException {
        IncidentTold began = told(IncidentStep.BEGAN, 0);
        turnback.published(began);
        turnback.published(told(IncidentStep.RESOLVED, 60));
        String path = "/incidents/" + ToldIncidents.incidentOf(began);
        assertThat(shownOnce("\"state\":\"RESOLVED\"", path))
                .contains("\"title\":\"Slow\"")
                .contains("\"severity\":\"SEV2\"")
                .contains("\"components\":[\"shop\"]")
                .contains("\"resolvedAt\":\"2026-03-02T10:01:00Z\"");
        turnback.published(told(IncidentStep.REOPENED, 120));
        assertThat(shownOnce("\"state\":\"OPEN\"", path))
                .contains("\"why\":\"its source says that it goes on\"")
                .contains("\"at\":\"2026-03-02T10:02:00Z\"");
        turnback.get(path + "/log")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(4)
                .jsonPath("$.items[0].actor")
                .isEqualTo("incident-service");
    }

    private static IncidentTold told(IncidentStep step, int second) {
        return new IncidentTold(
                "src_1", "Q1", step, "Slow", "shop", Severity.SEV2, AT, AT.plusSeconds(second));
    }

    private String shownOnce(String words, String path) throws InterruptedException {
        String shown = "";
        for (int tries = 0; tries < 100 && !shown.contains(words); tries++) {
            Thread.sleep(Duration.ofMillis(100));
            var answer = turnback.get(path).returnResult(String.class);
            if (answer.getStatus() == HttpStatus.OK) {
                shown =
                        Objects.requireNonNullElse(
                                answer.getResponseBody().blockFirst(Duration.ofSeconds(5)), "");
            }
        }
        return shown;
    }
}
