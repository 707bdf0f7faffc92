package dev.turnback.figures.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkedExampleTest {

    static Stream<Arguments> scenarios() {
        ObligationExamples skewed = ObligationExamples.harmful().rollBack(1110);
        skewed.epsilon = 60;
        return Stream.of(
                row(
                        "decide at 1000",
                        ObligationExamples.harmful().rollBack(1000),
                        Outcome.TIMELY,
                        220L,
                        0L,
                        null),
                row(
                        "decide at 1980",
                        ObligationExamples.harmful().rollBack(1980),
                        Outcome.HESITATION_WORSENED,
                        1200L,
                        900L,
                        "3600"),
                row(
                        "signal only 1.01, decide at 1200",
                        ObligationExamples.silent()
                                .sample(0, 0.2)
                                .sample(600, 1.01)
                                .sample(2400, 0.2)
                                .rollBack(1200),
                        Outcome.LATE_NOT_WORSENED,
                        420L,
                        120L,
                        "1.2"),
                row(
                        "signal clears at 900, no decision",
                        ObligationExamples.silent().sample(0, 0.2).sample(600, 5).sample(900, 0.2),
                        Outcome.DISCHARGED_SELF_RECOVERED,
                        120L,
                        null,
                        null),
                row(
                        "decide 840, withdraw 900, decide 1500",
                        ObligationExamples.harmful().rollBack(840).withdraw(900).rollBack(1500),
                        Outcome.HESITATION_WORSENED,
                        660L,
                        360L,
                        "1440"),
                row("decide 1110, epsilon 60", skewed, Outcome.INDETERMINATE, 330L, 30L, null),
                row(
                        "breach of 100 s only",
                        ObligationExamples.silent().sample(0, 0.2).sample(600, 5).sample(700, 0.2),
                        Outcome.NO_OBLIGATION,
                        null,
                        null,
                        null));
    }

    private static Arguments row(
            String scenario,
            ObligationExamples example,
            Outcome outcome,
            @Nullable Long latency,
            @Nullable Long hesitation,
            @Nullable String harm) {
        return Arguments.of(scenario, example, outcome, latency, hesitation, harm);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("scenarios")
    void is_judged_as_defined(
            String scenario,
            ObligationExamples example,
            Outcome outcome,
            @Nullable Long latency,
            @Nullable Long hesitation,
            @Nullable String harm) {
        Verdict verdict = example.judged();
        assertThat(verdict.outcome()).as(scenario).isEqualTo(outcome);
        assertThat(verdict.latency()).isEqualTo(seconds(latency));
        assertThat(verdict.hesitation()).isEqualTo(seconds(hesitation));
        if (harm == null) {
            assertThat(verdict.avoidableHarm()).isNull();
        } else {
            assertThat(verdict.avoidableHarm()).isEqualByComparingTo(new BigDecimal(harm));
        }
    }

    @Test
    void shows_its_arithmetic_in_sentences() {
        assertThat(
                        ObligationExamples.harmful()
                                .rollBack(840)
                                .withdraw(900)
                                .rollBack(1500)
                                .judged()
                                .explanation())
                .containsExactly(
                        "The signal was above 1 from 600 s on, and that had lasted 120 s at 720 s:"
                                + " the crossing is confirmed.",
                        "It was knowable at 780 s, when somebody was told.",
                        "From 2400 s on the signal was clear, at or inside 1, for 600 s or more: it"
                                + " was contained at 2400 s.",
                        "FULL_ROLLBACK was decided at 1500 s.",
                        "No decision stood from 780 s to 840 s, 60 s and from 900 s to 1500 s, 600"
                                + " s: 60 + 600 = 660 s.",
                        "660 s is past the budget of 300 s by 360 s: that is hesitation.",
                        "Avoidable is what lay beyond the threshold in the last 360 s, from 2040 s"
                                + " to 2400 s: 1440, which is not below 60, from where on it counts"
                                + " as worse.",
                        "Nothing else got worse after the budget had run out.");
    }

    private static @Nullable Duration seconds(@Nullable Long seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
