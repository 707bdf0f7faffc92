package dev.turnback.figures.obligation;

import static dev.turnback.figures.obligation.DecisionKind.ACCEPT_RISK;
import static dev.turnback.figures.obligation.DecisionKind.CONTAIN;
import static dev.turnback.figures.obligation.DecisionKind.CONTINUE;
import static dev.turnback.figures.obligation.DecisionKind.FULL_ROLLBACK;
import static dev.turnback.figures.obligation.DecisionKind.HOLD;
import static dev.turnback.figures.obligation.DecisionKind.PARTIAL_ROLLBACK;
import static dev.turnback.figures.obligation.DecisionKind.PAUSE;
import static dev.turnback.figures.obligation.DecisionKind.ROLL_FORWARD;
import static dev.turnback.figures.obligation.ObligationExamples.at;
import static dev.turnback.figures.obligation.ObligationExamples.harmful;
import static dev.turnback.figures.obligation.ObligationExamples.judge;
import static dev.turnback.figures.obligation.ObligationExamples.silent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of the table of cases, in its order. */
class CasesTest {

    private static Verdict expect(ObligationExamples example, Outcome outcome, long latency) {
        Verdict verdict = example.judged();
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.latency()).isEqualTo(Duration.ofSeconds(latency));
        return verdict;
    }

    private static Verdict expect(ObligationExamples example, Outcome outcome) {
        Verdict verdict = example.judged();
        assertThat(verdict.outcome()).isEqualTo(outcome);
        return verdict;
    }

    @Nested
    @DisplayName("no rule recorded before exposure")
    class NoRule {

        private static ObligationExamples unruled() {
            var example = harmful();
            example.ruled = false;
            example.declared = 900L;
            return example;
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONTINUE")
        void any_kind_but_continue_stops_the_clock(DecisionKind kind) {
            Verdict verdict = expect(unruled().decide(1500, kind), Outcome.TIMELY, 600);
            assertThat(verdict.avoidableHarm()).isNull();
            assertThat(verdict.times().onset()).isEqualTo(at(900));
        }

        @Test
        void late_has_a_counter_of_its_own() {
            Verdict verdict =
                    expect(
                            unruled().decide(1000, CONTINUE).rollBack(1501),
                            Outcome.UNDEFINED_THRESHOLD_HESITATION,
                            601);
            assertThat(verdict.hesitation()).isEqualTo(Duration.ofSeconds(1));
            assertThat(verdict.avoidableHarm()).isNull();
        }

        @Test
        void the_clock_starts_at_the_earliest_that_somebody_had_the_release_in_mind() {
            var example = unruled().rollBack(1500);
            example.suspected = 850L;
            example.proposed = 880L;
            expect(example, Outcome.UNDEFINED_THRESHOLD_HESITATION, 650);
            example.proposed = 800L;
            expect(example, Outcome.UNDEFINED_THRESHOLD_HESITATION, 700);
        }

        @Test
        void nobody_recovers_by_themselves_without_a_threshold() {
            var example = unruled();
            example.contained = 1000L;
            assertThat(expect(example, Outcome.TIMELY, 100).undecided()).isTrue();
            example.contained = 1600L;
            expect(example, Outcome.UNDEFINED_THRESHOLD_HESITATION, 700);
        }

        @Test
        void nothing_in_mind_and_nothing_decided_is_no_obligation() {
            var example = unruled();
            example.declared = null;
            expect(example, Outcome.NO_OBLIGATION);
            expect(example.decide(1000, CONTINUE), Outcome.NO_OBLIGATION);
            expect(example.rollBack(1000), Outcome.INDETERMINATE);
        }

        @Test
        void a_rule_recorded_after_exposure_does_not_count() {
            var example = harmful().rollBack(1000);
            example.declared = 900L;
            example.recordedAt = 0L;
            assertThat(expect(example, Outcome.TIMELY, 100).flags())
                    .contains(Flag.THRESHOLD_TOO_LATE);
            example.recordedAt = -1L;
            assertThat(expect(example, Outcome.TIMELY, 220).flags()).isEmpty();
        }

        @Test
        void budgets_by_severity() {
            assertThat(List.of(DefaultBudget.SEV1, DefaultBudget.SEV2, DefaultBudget.OTHERWISE))
                    .extracting(Duration::toMinutes)
                    .containsExactly(5L, 10L, 30L);
        }
    }

    @Nested
    @DisplayName("decision withdrawn before effect")
    class Withdrawn {

        @Test
        void the_clock_runs_on_and_waiting_adds_up() {
            Verdict verdict =
                    expect(
                            harmful().rollBack(840).withdraw(900).rollBack(1500),
                            Outcome.HESITATION_WORSENED,
                            660);
            assertThat(verdict.flipFlops()).isEqualTo(1);
            assertThat(verdict.times().decidedAt()).isEqualTo(at(1500));
        }

        @Test
        void it_never_runs_before_it_was_knowable() {
            Verdict verdict =
                    expect(harmful().rollBack(610).withdraw(700).rollBack(800), Outcome.TIMELY, 20);
            assertThat(verdict.flags()).doesNotContain(Flag.AHEAD);
            assertThat(verdict.flipFlops()).isEqualTo(1);
        }

        @Test
        void one_that_is_replaced_by_going_on_is_withdrawn() {
            assertThat(
                            expect(
                                            harmful()
                                                    .rollBack(840)
                                                    .decide(900, CONTINUE)
                                                    .rollBack(1500),
                                            Outcome.HESITATION_WORSENED,
                                            660)
                                    .flipFlops())
                    .isEqualTo(1);
            expect(
                    harmful().rollBack(840).decide(900, PAUSE).rollBack(1500),
                    Outcome.HESITATION_WORSENED,
                    660);
        }

        @Test
        void another_that_stands_keeps_the_clock_stopped() {
            expect(harmful().rollBack(840).rollBack(870).withdraw(900), Outcome.TIMELY, 60);
            expect(harmful().rollBack(840).rollBack(870).withdraw(0, 900), Outcome.TIMELY, 60);
            assertThat(
                            expect(
                                            harmful()
                                                    .rollBack(840)
                                                    .rollBack(870)
                                                    .withdraw(900)
                                                    .withdraw(0, 1000),
                                            Outcome.HESITATION_WORSENED,
                                            60 + 1400)
                                    .undecided())
                    .isTrue();
        }

        @Test
        void nothing_is_left_to_withdraw() {
            expect(harmful().withdraw(790).rollBack(840), Outcome.TIMELY, 60);
        }
    }

    @Test
    @DisplayName("decision reversed after effect")
    void what_was_carried_out_stays_decided() {
        Verdict verdict =
                expect(
                        harmful().take(840, FULL_ROLLBACK, true, 880L).withdraw(900),
                        Outcome.TIMELY,
                        60);
        assertThat(verdict.flags()).containsExactly(Flag.REVERSED_AFTER_EFFECT);
        assertThat(verdict.flipFlops()).isZero();
        expect(
                harmful().take(840, FULL_ROLLBACK, true, 880L).decide(900, CONTINUE),
                Outcome.TIMELY,
                60);
    }

    @Test
    @DisplayName("rollback failed, then contained")
    void the_clock_stays_stopped() {
        var example = harmful().rollBack(1000);
        example.attempt = Attempt.FAILED;
        assertThat(expect(example, Outcome.TIMELY, 220).flags())
                .containsExactly(Flag.ATTEMPT_FAILED);
    }

    @Test
    @DisplayName("wrong release rolled back")
    void the_clock_stops_and_no_avoidable_harm_is_claimed() {
        var example = harmful().rollBack(1980);
        example.attempt = Attempt.MISDIRECTED;
        example.worsening = new Worsening(false, false, false, false);
        Verdict verdict = expect(example, Outcome.LATE_NOT_WORSENED, 1200);
        assertThat(verdict.avoidableHarm()).isNull();
        assertThat(verdict.flags())
                .containsExactlyInAnyOrder(Flag.MISDIRECTED, Flag.COUNTERFACTUAL_VOID);
        example.attempt = Attempt.INEFFECTIVE;
        example.worsening = new Worsening(false, false, true, false);
        Verdict worsened = expect(example, Outcome.HESITATION_WORSENED, 1200);
        assertThat(worsened.flags()).containsExactly(Flag.COUNTERFACTUAL_VOID);
        assertThat(worsened.worse()).containsExactly(WorseBy.EXPOSURE);
    }

    @Test
    @DisplayName("everything got worse while nobody decided")
    void each_of_what_got_worse_is_said_in_order() {
        var example = harmful().rollBack(1980);
        example.worsening = new Worsening(true, true, true, true);
        Verdict verdict = expect(example, Outcome.HESITATION_WORSENED, 1200);
        assertThat(verdict.worse()).containsExactly(WorseBy.values());
        assertThat(verdict.decisionId()).isEqualTo("d0");
    }

    @Test
    @DisplayName("crossed before the deploy finished")
    void exposure_counts_and_not_the_finish() {
        assertThat(harmful().rollBack(1000).judged().times().onset()).isEqualTo(at(600));
    }

    @Nested
    @DisplayName("breached before exposure")
    class BeforeExposure {

        @Test
        void and_clear_again_is_no_obligation() {
            expect(silent().sample(-900, 5).sample(-1, 0.2), Outcome.NO_OBLIGATION);
            expect(silent().sample(-900, 5).sample(0, 0.2), Outcome.NO_OBLIGATION);
        }

        @Test
        void and_still_in_breach_counts_from_exposure_on() {
            var example = silent().sample(-900, 5).sample(1000, 0.2).rollBack(200);
            example.known = null;
            Verdict verdict = expect(example, Outcome.TIMELY, 80);
            assertThat(verdict.times().onset()).isEqualTo(at(0));
            assertThat(verdict.flags())
                    .containsExactlyInAnyOrder(Flag.PREEXISTING, Flag.AWARENESS_ASSUMED);
            example.sample(0, 4);
            assertThat(expect(example, Outcome.TIMELY, 80).flags()).contains(Flag.PREEXISTING);
        }

        @Test
        void what_begins_with_the_exposure_did_not_exist_before() {
            assertThat(silent().sample(0, 5).judged().flags()).doesNotContain(Flag.PREEXISTING);
        }
    }

    @Nested
    @DisplayName("recovers by itself")
    class Recovers {

        private static ObligationExamples clearingAt(long seconds) {
            return silent().sample(0, 0.2).sample(600, 5).sample(seconds, 0.2);
        }

        @Test
        void within_the_budget_it_is_discharged() {
            expect(clearingAt(1080), Outcome.DISCHARGED_SELF_RECOVERED, 300);
        }

        @Test
        void later_it_is_judged_as_usual() {
            Verdict verdict = expect(clearingAt(1200), Outcome.HESITATION_WORSENED, 420);
            assertThat(verdict.undecided()).isTrue();
            assertThat(verdict.flags()).containsExactly(Flag.UPPER_BOUND);
            assertThat(verdict.avoidableHarm()).isEqualByComparingTo("480");
        }

        @Test
        void before_it_was_knowable_it_is_discharged_too() {
            assertThat(
                            expect(clearingAt(750), Outcome.DISCHARGED_SELF_RECOVERED, 0)
                                    .times()
                                    .containedAt())
                    .isEqualTo(at(780));
        }

        @Test
        void a_decision_after_it_was_over_does_not_count() {
            assertThat(
                            expect(
                                            clearingAt(1200).rollBack(1201),
                                            Outcome.HESITATION_WORSENED,
                                            420)
                                    .undecided())
                    .isTrue();
            assertThat(
                            expect(
                                            clearingAt(1200).rollBack(1200),
                                            Outcome.HESITATION_WORSENED,
                                            420)
                                    .undecided())
                    .isFalse();
        }
    }

    @Nested
    @DisplayName("flapping")
    class Flapping {

        private static ObligationExamples crossingAgainAt(long seconds) {
            return silent().sample(0, 0.2)
                    .sample(600, 5)
                    .sample(1000, 0.2)
                    .sample(seconds, 5)
                    .sample(2400, 0.2);
        }

        @Test
        void a_crossing_before_it_was_quiet_rejoins() {
            Verdict verdict = expect(crossingAgainAt(1599), Outcome.HESITATION_WORSENED, 1620);
            assertThat(verdict.times().containedAt()).isEqualTo(at(2400));
        }

        @Test
        void a_crossing_after_it_was_quiet_is_an_obligation_of_its_own() {
            Verdict verdict = expect(crossingAgainAt(1600), Outcome.DISCHARGED_SELF_RECOVERED, 220);
            assertThat(verdict.flags()).containsExactly(Flag.CROSSED_AGAIN);
        }

        @Test
        void between_the_two_levels_it_is_neither_breached_nor_clear() {
            var example =
                    silent().sample(0, 0.2)
                            .sample(600, 5)
                            .sample(1000, 0.2)
                            .sample(1300, 0.9)
                            .sample(1400, 0.2);
            expect(example, Outcome.DISCHARGED_SELF_RECOVERED, 220);
            example.clearThreshold = 0.5;
            assertThat(example.judged().times().containedAt()).isEqualTo(at(1400));
        }

        @Test
        void a_dip_before_it_is_confirmed_begins_anew() {
            var example =
                    silent().sample(0, 0.2)
                            .sample(600, 5)
                            .sample(719, 1)
                            .sample(720, 5)
                            .sample(2400, 0.2);
            assertThat(example.judged().times().confirmedAt()).isEqualTo(at(840));
        }
    }

    @Test
    @DisplayName("overlapping incidents: an obligation is judged by its own facts and counts once")
    void who_asks_makes_no_difference() {
        ObligationFacts facts = harmful().rollBack(1000).facts();
        assertThat(judge(facts)).isEqualTo(judge(facts));
    }

    @ParameterizedTest(name = "decided at {0}, clocks apart by {1}: {2}")
    @DisplayName("clock skew")
    @CsvSource({
        "1020, 60, TIMELY",
        "1021, 60, INDETERMINATE",
        "1140, 60, INDETERMINATE",
        "1141, 60, HESITATION_WORSENED",
        "1080, 0, TIMELY",
        "1081, 0, LATE_NOT_WORSENED"
    })
    void within_the_uncertainty_it_cannot_be_told(long decided, long epsilon, Outcome outcome) {
        var example = harmful().rollBack(decided);
        example.epsilon = epsilon;
        expect(example, outcome, decided - 780);
    }

    @Test
    @DisplayName("clock skew comes after what recovered by itself")
    void recovery_is_asked_first() {
        var example = Recovers.clearingAt(1080);
        example.epsilon = 60;
        expect(example, Outcome.DISCHARGED_SELF_RECOVERED, 300);
        expect(example.rollBack(1080), Outcome.INDETERMINATE, 300);
    }

    @Test
    @DisplayName("late or backdated event: what was known then and what is known best")
    void each_is_judged_by_what_it_holds() {
        var example = harmful();
        expect(example, Outcome.HESITATION_WORSENED, 1620);
        expect(example.rollBack(1000), Outcome.TIMELY, 220);
    }

    @Nested
    @DisplayName("missing samples")
    class Missing {

        @Test
        void the_last_value_holds_unless_the_rule_says_how_long() {
            var example = silent().sample(0, 0.2).sample(600, 5);
            assertThat(expect(example, Outcome.HESITATION_WORSENED, 6420).provisional()).isTrue();
            assertThat(example.judged().flags()).doesNotContain(Flag.MISSING_SAMPLES);
        }

        @Test
        void absence_is_never_success() {
            expect(silent(), Outcome.INDETERMINATE);
            var example = silent().sample(0, 0.2);
            expect(example, Outcome.NO_OBLIGATION);
            example.staleAfter = 300L;
            assertThat(expect(example, Outcome.INDETERMINATE).flags())
                    .contains(Flag.MISSING_SAMPLES);
            expect(silent().sample(0, 0.2).sample(600, 5), Outcome.HESITATION_WORSENED);
            var stops = silent().sample(0, 0.2).sample(590, 0.2).sample(600, 5).sample(690, 5);
            stops.staleAfter = 300L;
            expect(stops, Outcome.INDETERMINATE);
        }

        @Test
        void a_gap_that_could_change_nothing_changes_nothing() {
            var example = silent().sample(0, 0.2).sample(400, 0.2).sample(600, 5);
            example.sample(890, 5).rollBack(1000);
            example.staleAfter = 300L;
            assertThat(expect(example, Outcome.TIMELY, 220).flags())
                    .containsExactly(Flag.MISSING_SAMPLES);
            example.samples.removeLast();
            expect(example, Outcome.INDETERMINATE, 220);
            var quick = silent().sample(0, 0.2).sample(400, 0.2);
            quick.close = 700;
            quick.staleAfter = 300L;
            expect(quick, Outcome.NO_OBLIGATION);
        }

        @Test
        void a_signal_that_must_be_there_asks_to_hold_when_it_is_not() {
            var example = silent().sample(0, 0.2).decide(1000, HOLD);
            example.known = null;
            example.staleAfter = 300L;
            example.mustHaveData = true;
            Verdict verdict = expect(example, Outcome.LATE_NOT_WORSENED, 580);
            assertThat(verdict.times().onset()).isEqualTo(at(300));
            assertThat(verdict.times().confirmedAt()).isEqualTo(at(420));
            assertThat(verdict.flags()).contains(Flag.ABSENCE, Flag.MISSING_SAMPLES);
            example.budget = 600;
            expect(example, Outcome.TIMELY, 580);
        }

        @Test
        void a_signal_that_must_be_there_and_does_harm_asks_for_what_the_rule_says() {
            var example = harmful().sample(3100, 0.2).decide(1000, HOLD).rollBack(1100);
            example.mustHaveData = true;
            example.staleAfter = 1900L;
            assertThat(expect(example, Outcome.HESITATION_WORSENED, 320).flags())
                    .doesNotContain(Flag.ABSENCE);
        }

        @Test
        void too_few_samples_say_nothing() {
            var example = harmful().rollBack(1000);
            example.minSamples = 4;
            assertThat(expect(example, Outcome.INDETERMINATE).flags())
                    .contains(Flag.TOO_FEW_SAMPLES);
            example.minSamples = 3;
            assertThat(expect(example, Outcome.INDETERMINATE).flags())
                    .contains(Flag.TOO_FEW_SAMPLES);
            example.sample(660, 5).sample(720, 5);
            expect(example, Outcome.TIMELY, 220);
            example.minSamples = 4;
            example.sample(900, 5);
            assertThat(example.judged().times().confirmedAt()).isEqualTo(at(900));
        }
    }

    @Nested
    @DisplayName("what qualifies")
    class Qualifies {

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "HOLD, HOLD PAUSE CONTAIN PARTIAL_ROLLBACK FULL_ROLLBACK",
            "CONTAIN, CONTAIN PARTIAL_ROLLBACK FULL_ROLLBACK",
            "ROLLBACK, CONTAIN PARTIAL_ROLLBACK FULL_ROLLBACK"
        })
        void each_action_is_met_by(RequiredAction action, String kinds) {
            for (DecisionKind kind : DecisionKind.values()) {
                var example = harmful().decide(1000, kind);
                example.action = action;
                boolean accepts = kind == ACCEPT_RISK || kind == ROLL_FORWARD;
                boolean meets = List.of(kinds.split(" ")).contains(kind.name());
                expect(
                        example,
                        meets
                                ? Outcome.TIMELY
                                : accepts ? Outcome.OVERRIDDEN : Outcome.HESITATION_WORSENED);
            }
        }

        @Test
        void containing_for_taking_back_is_flagged() {
            assertThat(harmful().decide(1000, CONTAIN).judged().flags())
                    .containsExactly(Flag.SUBSTITUTED);
            assertThat(harmful().decide(1000, PARTIAL_ROLLBACK).judged().flags()).isEmpty();
        }

        @Test
        void rolling_forward_counts_where_the_rule_allows_it() {
            var example = harmful().decide(1000, ROLL_FORWARD);
            example.rollForwardAllowed = true;
            expect(example, Outcome.TIMELY, 220);
        }

        @Test
        void who_might_not_decide_did_not() {
            Verdict verdict =
                    expect(
                            harmful().take(800, FULL_ROLLBACK, false, null).rollBack(1000),
                            Outcome.TIMELY,
                            220);
            assertThat(verdict.flags()).containsExactly(Flag.UNAUTHORISED);
        }

        @Test
        void who_might_not_take_back_did_not() {
            var example = harmful().rollBack(840);
            example.decisions.add(new DecisionFact.TakenBack(null, at(900), false));
            assertThat(expect(example, Outcome.TIMELY, 60).flags())
                    .containsExactly(Flag.UNAUTHORISED);
        }

        @Test
        void before_it_was_knowable_it_is_ahead() {
            assertThat(expect(harmful().rollBack(700), Outcome.TIMELY, 0).flags())
                    .containsExactly(Flag.AHEAD);
        }
    }

    @Nested
    @DisplayName("an accepted risk")
    class AcceptedRisk {

        @Test
        void stops_the_clock_and_goes_with_going_on() {
            expect(
                    harmful().decide(1000, ACCEPT_RISK).decide(1010, CONTINUE),
                    Outcome.OVERRIDDEN,
                    220);
        }

        @Test
        void too_late_is_late() {
            expect(harmful().decide(1980, ACCEPT_RISK), Outcome.HESITATION_WORSENED, 1200);
        }

        @Test
        void in_place_of_a_rollback_is_what_stands() {
            Verdict verdict =
                    expect(
                            harmful().rollBack(840).decide(900, ACCEPT_RISK),
                            Outcome.OVERRIDDEN,
                            60);
            assertThat(verdict.flipFlops()).isEqualTo(1);
        }

        @Test
        void followed_in_time_by_what_was_asked_is_decided() {
            expect(harmful().decide(840, ACCEPT_RISK).rollBack(1080), Outcome.TIMELY, 60);
            expect(harmful().decide(840, ACCEPT_RISK).rollBack(1081), Outcome.OVERRIDDEN, 60);
        }
    }
}
