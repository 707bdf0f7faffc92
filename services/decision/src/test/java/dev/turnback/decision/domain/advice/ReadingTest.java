package dev.turnback.decision.domain.advice;

import static dev.turnback.decision.domain.advice.AdviceExamples.NOON;
import static dev.turnback.decision.domain.advice.AdviceExamples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.figures.obligation.Comparison;
import dev.turnback.figures.obligation.RequiredAction;
import dev.turnback.figures.obligation.Rule;
import dev.turnback.figures.obligation.Sample;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rate of errors above 2 for two minutes, clear at 1; samples are stale after five minutes. */
class ReadingTest {

    private static Rule rule(int minSamples) {
        return new Rule(
                2,
                1,
                Comparison.ABOVE,
                Duration.ofMinutes(2),
                minSamples,
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                RequiredAction.ROLLBACK,
                null,
                Duration.ofMinutes(5),
                false,
                false,
                null);
    }

    /** Pairs of seconds after noon and values. */
    private static Reading read(double... told) {
        List<Sample> samples =
                Stream.iterate(0, i -> i < told.length, i -> i + 2)
                        .map(i -> new Sample(at((long) told[i]), told[i + 1]))
                        .toList();
        return Reading.of(rule(1), at(-3_600), samples, NOON);
    }

    @Test
    void without_samples_there_is_no_data() {
        assertThat(read()).isEqualTo(new Reading(RuleState.NO_DATA, null, null, null, null, false));
    }

    @Test
    void with_too_few_neither() {
        assertThat(Reading.of(rule(3), at(-3_600), List.of(new Sample(at(-1), 9)), NOON))
                .isEqualTo(new Reading(RuleState.NO_DATA, 9.0, at(-1), null, null, false));
    }

    @Test
    void an_old_one_is_stale_since_it_became_too_old() {
        assertThat(read(-400, 9))
                .isEqualTo(new Reading(RuleState.STALE, 9.0, at(-400), at(-100), null, false));
    }

    @Test
    void inside_the_threshold_it_is_clear_since_it_was_so_in_a_row() {
        assertThat(read(-90, 5, -60, 0.5, -30, 0.7))
                .isEqualTo(new Reading(RuleState.CLEAR, 0.7, at(-30), at(-60), null, true));
    }

    @Test
    void between_the_clear_level_and_the_threshold_nothing_is_over() {
        assertThat(read(-30, 1.5))
                .isEqualTo(new Reading(RuleState.CLEAR, 1.5, at(-30), at(-30), null, false));
    }

    @Test
    void beyond_it_says_when_it_will_be_confirmed() {
        assertThat(read(-90, 0.5, -60, 5, -30, 6))
                .isEqualTo(new Reading(RuleState.IN_BREACH, 6.0, at(-30), at(-60), at(60), false));
    }

    @Test
    void once_it_has_lasted_it_is_confirmed() {
        assertThat(read(-130, 5, -30, 6))
                .isEqualTo(new Reading(RuleState.CONFIRMED, 6.0, at(-30), at(-130), null, false));
    }

    @Test
    void what_was_quiet_for_long_enough_begins_anew() {
        assertThat(
                        Reading.of(
                                        rule(1),
                                        at(-3_600),
                                        Stream.of(-2_000, -1_800, -1_600, -1_400, -1_200, -1_000)
                                                .map(s -> new Sample(at(s), s < -1_700 ? 5 : 0.1))
                                                .toList(),
                                        at(-999))
                                .state())
                .isEqualTo(RuleState.CLEAR);
        assertThat(
                        read(
                                -2_000, 5, -1_800, 5, -1_700, 0.1, -1_500, 0.1, -1_300, 0.1, -1_090,
                                0.1, -800, 0.1, -600, 0.1, -400, 0.1, -60, 5))
                .returns(RuleState.IN_BREACH, Reading::state)
                .returns(at(60), Reading::confirmsAt);
    }
}
