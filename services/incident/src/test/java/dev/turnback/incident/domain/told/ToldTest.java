package dev.turnback.incident.domain.told;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.IncidentStep;
import dev.turnback.contracts.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What several words together say, whichever comes last. */
class ToldTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static ToldFact fact(
            IncidentStep step, int minute, @Nullable String title, @Nullable Severity severity) {
        return new ToldFact(step, title, null, severity, NOON, NOON.plusSeconds(60L * minute));
    }

    private static Told told(ToldFact... facts) {
        Told told = Told.of("inc_1", facts[0]);
        for (ToldFact fact : facts) {
            told = told.and(fact);
        }
        return told;
    }

    @Test
    void the_first_title_and_the_last_severity_count() {
        Told told =
                told(
                        fact(IncidentStep.SEVERITY, 9, "Slow", Severity.SEV1),
                        fact(IncidentStep.BEGAN, 0, "Checkout is slow", null),
                        fact(IncidentStep.SEVERITY, 5, "Slow", Severity.SEV2));
        assertThat(told.title()).isEqualTo("Checkout is slow");
        assertThat(told.severity()).isEqualTo(Severity.SEV1);
        assertThat(told.begunAt()).isEqualTo(NOON);
    }

    @Test
    void of_two_severities_at_the_same_time_the_worse_counts() {
        assertThat(
                        told(
                                        fact(IncidentStep.SEVERITY, 5, null, Severity.SEV1),
                                        fact(IncidentStep.SEVERITY, 5, null, Severity.SEV4))
                                .severity())
                .isEqualTo(Severity.SEV1);
    }

    @Test
    void what_nobody_rates_or_names_has_a_severity_and_a_title_all_the_same() {
        Told told = told(fact(IncidentStep.ACKNOWLEDGED, 1, null, null));
        assertThat(told.severity()).isEqualTo(Severity.SEV3);
        assertThat(told.title()).isEqualTo("An incident without a title");
        assertThat(told.resolvedAt()).isEmpty();
    }

    @Test
    void it_is_over_at_the_last_end_and_remembers_that_it_was_reopened() {
        Told told =
                told(
                        fact(IncidentStep.REOPENED, 20, null, null),
                        fact(IncidentStep.RESOLVED, 30, null, null),
                        fact(IncidentStep.RESOLVED, 10, null, null));
        assertThat(told.resolvedAt()).contains(NOON.plusSeconds(1_800));
        assertThat(told.reopenedAt()).isEqualTo(NOON.plusSeconds(1_200));
    }
}
