package dev.turnback.figures.obligation;

import static dev.turnback.figures.obligation.ObligationExamples.at;
import static dev.turnback.figures.obligation.ObligationExamples.harmful;
import static dev.turnback.figures.obligation.ObligationExamples.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What decides between outcomes beyond the table of cases. */
class OutcomesTest {

    @Nested
    @DisplayName("INVALID")
    class Invalid {

        @Test
        void contained_before_it_began() {
            var example = silent().sample(0, 0.2).sample(600, 5).rollBack(800);
            example.contained = 539L;
            example.epsilon = 60;
            Verdict verdict = example.judged();
            assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
            assertThat(verdict.latency()).isNull();
            assertThat(verdict.times().containedAt()).isEqualTo(at(539));
            example.contained = 540L;
            assertThat(example.judged().outcome()).isNotEqualTo(Outcome.INVALID);
        }

        @Test
        void done_before_it_was_decided() {
            var example = harmful().take(1000, DecisionKind.FULL_ROLLBACK, true, 990L);
            example.epsilon = 10;
            assertThat(example.judged().outcome()).isEqualTo(Outcome.TIMELY);
            example.epsilon = 9;
            assertThat(example.judged().outcome()).isEqualTo(Outcome.INVALID);
        }
    }

    @Nested
    @DisplayName("not contained by the end")
    class Open {

        @Test
        void is_provisional_and_harm_counts_to_the_end() {
            var example = silent().sample(0, 0.2).sample(600, 5).rollBack(1180);
            Verdict verdict = example.judged();
            assertThat(verdict.provisional()).isTrue();
            assertThat(verdict.outcome()).isEqualTo(Outcome.HESITATION_WORSENED);
            assertThat(verdict.avoidableHarm()).isEqualByComparingTo("400");
        }

        @Test
        void with_budget_left_cannot_be_told() {
            var example = harmful();
            example.close = 1000;
            Verdict verdict = example.judged();
            assertThat(verdict.outcome()).isEqualTo(Outcome.INDETERMINATE);
            assertThat(verdict.undecided()).isTrue();
            assertThat(verdict.provisional()).isTrue();
        }

        @Test
        void what_somebody_noted_stands_in_for_the_signal() {
            var example = silent().sample(0, 0.2).sample(600, 5).rollBack(1000);
            example.contained = 1200L;
            Verdict verdict = example.judged();
            assertThat(verdict.times().containedAt()).isEqualTo(at(1200));
            assertThat(verdict.flags()).containsExactly(Flag.CONTAINMENT_NOTED);
            example.contained = example.close + 1;
            assertThat(example.judged().provisional()).isTrue();
            assertThat(harmful().judged().times().containedAt()).isEqualTo(at(2400));
        }
    }

    @Nested
    @DisplayName("what got worse")
    class GotWorse {

        private static ObligationExamples slightly() {
            return silent().sample(0, 0.2).sample(600, 1.01).sample(2400, 0.2).rollBack(1300);
        }

        @Test
        void nothing() {
            assertThat(slightly().judged().outcome()).isEqualTo(Outcome.LATE_NOT_WORSENED);
        }

        @Test
        void severity_exposure_or_a_one_way_boundary() {
            for (Worsening each :
                    new Worsening[] {
                        new Worsening(true, false, false, false),
                        new Worsening(false, true, false, false),
                        new Worsening(false, false, true, false),
                        new Worsening(false, false, false, true)
                    }) {
                var example = slightly();
                example.worsening = each;
                assertThat(example.judged().outcome()).isEqualTo(Outcome.HESITATION_WORSENED);
            }
        }

        @Test
        void the_signal_by_a_tenth_for_more_than_half_of_the_sustain_time() {
            assertThat(rising(1100, 1.111, 1161).outcome()).isEqualTo(Outcome.HESITATION_WORSENED);
            assertThat(rising(1100, 1.111, 1160).outcome()).isEqualTo(Outcome.LATE_NOT_WORSENED);
            assertThat(rising(1100, 1.1109, 1161).outcome()).isEqualTo(Outcome.LATE_NOT_WORSENED);
        }

        @Test
        void not_before_the_budget_ran_out_nor_after_the_decision() {
            assertThat(rising(900, 1.5, 1080).outcome()).isEqualTo(Outcome.LATE_NOT_WORSENED);
            assertThat(rising(1300, 1.5, 2400).outcome()).isEqualTo(Outcome.LATE_NOT_WORSENED);
        }

        @Test
        void with_nothing_to_sustain_any_moment_counts() {
            var example = slightly().sample(1200, 1.2).sample(1201, 1.01);
            example.sustain = 0;
            assertThat(example.judged().outcome()).isEqualTo(Outcome.HESITATION_WORSENED);
        }

        /** Much harm is needed here, so that the signal alone decides. */
        private static Verdict rising(long from, double value, long to) {
            var example = slightly().sample(from, value).sample(to, 1.01);
            example.minHarm = 1e6;
            return example.judged();
        }
    }

    @Nested
    @DisplayName("harm that counts")
    class HarmThatCounts {

        @Test
        void is_a_minute_at_the_threshold_where_the_rule_does_not_say() {
            var example = silent().sample(0, 0.2).sample(600, 4).sample(2400, 0.2);
            example.threshold = 2;
            example.clearThreshold = 2;
            example.minHarm = null;
            example.worsening = new Worsening(false, false, false, false);
            assertThat(example.rollBack(1140).judged().outcome())
                    .isEqualTo(Outcome.HESITATION_WORSENED);
            example.decisions.clear();
            assertThat(example.rollBack(1139).judged().outcome())
                    .isEqualTo(Outcome.LATE_NOT_WORSENED);
        }

        @Test
        void of_an_alert_is_a_minute_of_firing() {
            var example = silent().sample(0, 0).sample(600, 1).sample(2400, 0);
            example.threshold = 0;
            example.clearThreshold = 0;
            example.minHarm = null;
            Verdict verdict = example.rollBack(1140).judged();
            assertThat(verdict.outcome()).isEqualTo(Outcome.HESITATION_WORSENED);
            assertThat(verdict.avoidableHarm()).isEqualByComparingTo("60");
        }

        @Test
        void below_a_threshold_is_what_lacks() {
            var example = silent().sample(0, 0.999).sample(600, 0.9).sample(2400, 0.999);
            example.comparison = Comparison.BELOW;
            example.threshold = 0.99;
            example.clearThreshold = 0.99;
            Verdict verdict = example.rollBack(1980).judged();
            assertThat(verdict.avoidableHarm()).isEqualByComparingTo("81");
            assertThat(verdict.explanation()).anyMatch(s -> s.contains("was below 0.99 from"));
        }
    }

    @Nested
    @DisplayName("samples of the same moment")
    class SameMoment {

        @Test
        void the_more_harmful_one_counts() {
            var example = harmful().sample(600, 0.2);
            assertThat(example.judged().times().onset()).isEqualTo(at(600));
        }
    }

    @Nested
    @DisplayName("decisions of the same moment")
    class Together {

        @Test
        void one_is_taken_back_after_it_was_taken() {
            assertThat(harmful().withdraw(900).rollBack(900).judged().undecided()).isTrue();
        }

        @Test
        void one_that_qualifies_comes_last() {
            var example = harmful().rollBack(900).decide(900, DecisionKind.CONTINUE);
            assertThat(example.judged().outcome()).isEqualTo(Outcome.TIMELY);
        }
    }

    @Test
    void close_comes_after_exposure() {
        var example = harmful();
        example.close = 0;
        assertThatThrownBy(example::facts).isInstanceOf(IllegalArgumentException.class);
    }
}
