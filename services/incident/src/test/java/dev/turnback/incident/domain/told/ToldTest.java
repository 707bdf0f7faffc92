package dev.turnback.incident.domain.told;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.IncidentStep;
import dev.turnback.contracts.Severity;
import java.time.Instant;
import java.util.Arrays;
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
        assertThat(told.overAt()).isEmpty();
        assertThat(told.endThatWasNone()).isEmpty();
        assertThat(told.ratedAnewAt()).isEmpty();
    }

    private static Told course(String words) {
        return told(
                Arrays.stream(words.split(" "))
                        .map(
                                each ->
                                        fact(
                                                each.charAt(0) == 'o'
                                                        ? IncidentStep.RESOLVED
                                                        : IncidentStep.REOPENED,
                                                Integer.parseInt(each.substring(1)),
                                                null,
                                                null))
                        .toArray(ToldFact[]::new));
    }

    private static Instant minute(int minute) {
        return NOON.plusSeconds(60L * minute);
    }

    @Test
    void it_is_over_at_the_last_end_and_remembers_the_one_that_was_none() {
        Told told = course("r20 o30 o10");
        assertThat(told.overAt()).contains(minute(30));
        assertThat(told.endThatWasNone()).contains(new Told.End(minute(10), minute(20)));
    }

    @Test
    void it_goes_on_while_nothing_ended_it_since_it_was_reopened() {
        assertThat(course("o10 r20").overAt()).isEmpty();
        assertThat(course("o10 r20 o30 r40").overAt()).isEmpty();
        assertThat(course("r40 o30 r20 o10").endThatWasNone())
                .contains(new Told.End(minute(30), minute(40)));
    }

    @Test
    void ended_several_times_the_last_end_counts_and_reopened_several_times_the_first() {
        Told told = course("o10 o15 r20 r25 o40 o30");
        assertThat(told.endThatWasNone()).contains(new Told.End(minute(15), minute(20)));
        assertThat(told.overAt()).contains(minute(40));
    }

    @Test
    void reopened_before_any_end_is_no_end() {
        assertThat(course("r5").endThatWasNone()).isEmpty();
        assertThat(course("r5 o10").endThatWasNone()).isEmpty();
        assertThat(course("r5 o10").overAt()).contains(minute(10));
    }

    @Test
    void ended_and_reopened_at_the_same_time_it_goes_on() {
        assertThat(course("o10 r10").overAt()).isEmpty();
        assertThat(course("r10 o10").overAt()).isEmpty();
    }

    @Test
    void rated_anew_since_another_rating() {
        assertThat(told(fact(IncidentStep.SEVERITY, 5, null, Severity.SEV1)).ratedAnewAt())
                .isEmpty();
        assertThat(
                        told(
                                        fact(IncidentStep.RESOLVED, 20, null, Severity.SEV2),
                                        fact(IncidentStep.SEVERITY, 9, null, Severity.SEV2),
                                        fact(IncidentStep.BEGAN, 0, null, Severity.SEV1))
                                .ratedAnewAt())
                .contains(minute(9));
    }
}
