package dev.turnback.insight;

import static dev.turnback.insight.DecisionExamples.course;
import static dev.turnback.insight.DecisionExamples.followed;
import static dev.turnback.insight.DecisionExamples.judged;
import static dev.turnback.insight.DecisionExamples.judging;
import static dev.turnback.insight.DecisionExamples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.UndoWindowEnd;
import dev.turnback.contracts.decision.AttemptEvents.Flag;
import dev.turnback.contracts.decision.AttemptEvents.Outcome;
import dev.turnback.contracts.decision.JudgementEvents.Course;
import dev.turnback.contracts.decision.JudgementEvents.IncidentJudged;
import dev.turnback.contracts.decision.JudgementEvents.MomentFrom;
import dev.turnback.contracts.incident.IncidentEvents.IncidentContained;
import dev.turnback.contracts.incident.IncidentEvents.IncidentReopened;
import dev.turnback.contracts.release.ReleaseEvents.MatrixLineStated;
import dev.turnback.contracts.release.ReleaseEvents.UndoWindowClosed;
import dev.turnback.insight.metrics.IncidentTimeToContain;
import dev.turnback.insight.metrics.MetricAnswer;
import dev.turnback.insight.metrics.RollbackSuccess;
import dev.turnback.insight.metrics.TimeToContain;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is recorded live: how rollbacks went, and how long it took. Counted by hand. */
class LiveRollbacksTest {

    private final World world = new World().shop("payments");

    private void attempt(String id, int began, Outcome outcome, ActorKind by, Flag... flags) {
        world.given(World.rollback(id, began))
                .given(
                        followed(id, RecoveryAction.FULL_ROLLBACK, "inc_1", began),
                        judged(id, RecoveryAction.FULL_ROLLBACK, "inc_1", outcome, by, flags));
    }

    @Nested
    @DisplayName("the success rate")
    class Success {
        private MetricAnswer.RollbackSuccess figure() {
            return RollbackSuccess.answer(world.book(), world.known(), World.live(), world.stamp());
        }

        @Test
        void is_of_all_eight_outcomes_but_unknown() {
            world.incident("inc_1", 0);
            Outcome[] outcomes = Outcome.values();
            for (int i = 0; i < outcomes.length; i++) {
                attempt("att_" + i, i, outcomes[i], ActorKind.PERSON);
            }
            assertThat(figure().n()).isEqualTo(7);
            assertThat(figure().succeeded()).isEqualTo(1);
            assertThat(figure().unknown()).isEqualTo(1);
            assertThat(figure().outcomes()).hasSize(8).allMatch(each -> each.count() == 1);
        }

        @Test
        void leaves_out_what_is_under_way_and_has_for_unknown_what_is_not_judged() {
            world.given(World.started("att_1", 0)).given(World.rollback("att_2", 5));
            assertThat(figure().underWay()).isEqualTo(1);
            assertThat(figure().unknown()).isEqualTo(1);
            assertThat(figure().n()).isZero();
        }

        @Test
        void tells_first_attempts_from_episodes_and_persons_from_machines() {
            world.incident("inc_1", 0);
            attempt("att_1", 1, Outcome.FAILED, ActorKind.PERSON);
            attempt("att_2", 20, Outcome.SUCCEEDED, ActorKind.MACHINE);
            assertThat(figure().n()).isEqualTo(2);
            assertThat(figure().firstAttempts().succeeded()).isZero();
            assertThat(figure().firstAttempts().n()).isEqualTo(1);
            assertThat(figure().episodes().succeeded()).isEqualTo(1);
            assertThat(figure().episodes().n()).isEqualTo(1);
            assertThat(figure().byActor())
                    .extracting(g -> g.group() + " " + g.count() + " of " + g.n())
                    .containsExactly("MACHINE 1 of 1", "PERSON 0 of 1");
        }

        @Test
        void has_containments_apart() {
            world.incident("inc_1", 0)
                    .given(
                            followed("att_c", RecoveryAction.CONTAIN, "inc_1", 5),
                            judged(
                                    "att_c",
                                    RecoveryAction.CONTAIN,
                                    "inc_1",
                                    Outcome.SUCCEEDED,
                                    ActorKind.PERSON),
                            followed("att_d", RecoveryAction.PAUSE, "inc_1", 6));
            assertThat(figure().n()).isZero();
            assertThat(figure().containments().rate().succeeded()).isEqualTo(1);
            assertThat(figure().containments().underWay()).isEqualTo(1);
        }

        @Test
        void counts_what_went_where_it_should_not() {
            world.incident("inc_1", 0);
            attempt(
                    "att_1",
                    1,
                    Outcome.INEFFECTIVE,
                    ActorKind.PERSON,
                    Flag.MISDIRECTED,
                    Flag.PRECIPITATE);
            attempt("att_2", 5, Outcome.SUCCEEDED, ActorKind.PERSON, Flag.PRECIPITATE);
            assertThat(figure().misdirected()).isEqualTo(1);
            assertThat(figure().precipitate()).isEqualTo(2);
            assertThat(figure().flags())
                    .extracting(f -> f.flag() + " " + f.count())
                    .containsExactly("misdirected 1", "precipitate 2");
        }

        @Test
        void keeps_drills_apart() {
            world.incident("inc_1", 0, Severity.SEV2, true);
            attempt("att_1", 1, Outcome.SUCCEEDED, ActorKind.PERSON);
            assertThat(figure().n()).isZero();
            assertThat(figure().drills().succeeded()).isEqualTo(1);
        }

        @Test
        void tells_where_a_rollback_was_needed_and_not_to_be_had() {
            world.incident("inc_1", 0)
                    .given(
                            World.planned(
                                    "rel_2", "shop", ChangeKind.DATA, null, Reversibility.ONE_WAY),
                            World.planned("rel_3", "shop", ChangeKind.CODE, null, null),
                            World.planned("rel_4", "shop", ChangeKind.FLAG, null, null),
                            new MatrixLineStated(
                                    "lin_1",
                                    "shop",
                                    ChangeKind.CODE,
                                    null,
                                    Reversibility.ONE_WAY,
                                    false,
                                    1,
                                    minute(50)),
                            new UndoWindowClosed(
                                    "rel_4",
                                    "shop",
                                    0,
                                    Reversibility.ONE_WAY,
                                    UndoWindowEnd.TIME,
                                    minute(20)),
                            judging("obl_1", "inc_1").flags("substituted").event(),
                            judging("obl_2", "inc_1").of("rel_2", "shop").event(),
                            judging("obl_3", "inc_1").of("rel_3", "shop").knowable(49).event(),
                            judging("obl_4", "inc_1").of("rel_3", "shop").knowable(51).event(),
                            judging("obl_5", "inc_1").of("rel_4", "shop").knowable(21).event(),
                            judging("obl_6", "inc_1").of("rel_4", "shop").knowable(19).event(),
                            judging("obl_7", "inc_1")
                                    .of("rel_2", "shop")
                                    .requires(RequiredAction.CONTAIN)
                                    .event());
            MetricAnswer.Unavailable unavailable = figure().unavailable();
            assertThat(unavailable.needed()).isEqualTo(6);
            assertThat(unavailable.obligationIds())
                    .containsExactly("obl_1", "obl_2", "obl_4", "obl_5");
            assertThat(unavailable.substituted()).isEqualTo(1);
            assertThat(unavailable.oneWay()).isEqualTo(2);
            assertThat(unavailable.windowClosed()).isEqualTo(1);
        }
    }

    @Nested
    @DisplayName("the time to contain")
    class Time {
        private MetricAnswer.TimeToContain figure() {
            return TimeToContain.answer(world.book(), world.known(), World.live(), world.stamp());
        }

        @Test
        void runs_from_the_onset_as_it_was_judged_and_falls_into_phases() {
            world.incident("inc_1", 0).given(course("inc_1", -5, 5, 10, 20, 40));
            assertThat(figure().value()).isEqualTo(45 * 60);
            MetricAnswer.IncidentPhases phases =
                    Objects.requireNonNull(figure().incidents().getFirst().phases());
            assertThat(phases).isEqualTo(new MetricAnswer.IncidentPhases(600., 300., 600., 1200.));
            MetricAnswer.Phases all = Objects.requireNonNull(figure().phases());
            assertThat(all.effect().n()).isEqualTo(1);
            assertThat(all.effect().p50().seconds()).isEqualTo(1_200);
        }

        @Test
        void of_an_open_one_is_at_least_until_the_last_thing_that_is_known() {
            world.incident("inc_1", 0).given(course("inc_1", 0, 5, 10, 20, null));
            assertThat(figure().censored()).isEqualTo(1);
            assertThat(figure().incidents().getFirst().seconds()).isGreaterThan(86_400);
            assertThat(Objects.requireNonNull(figure().phases()).detect().n()).isZero();
        }

        @Test
        void is_hollow_where_something_else_stands_for_a_moment() {
            world.incident("inc_1", 0)
                    .given(judgedBy(MomentFrom.FALLBACK, MomentFrom.SIGNAL, false, 30));
            assertThat(figure().hollow()).isEqualTo(1);
            assertThat(figure().incidents().getFirst().hollow()).isTrue();
            assertThat(figure().incidents().getFirst().flags()).containsExactly("onset=declared");
        }

        @Test
        void that_contradicts_itself_is_shown_and_not_counted() {
            world.incident("inc_1", 0)
                    .given(judgedBy(MomentFrom.SIGNAL, MomentFrom.SIGNAL, true, -10));
            assertThat(figure().n()).isZero();
            assertThat(figure().unknown()).isEqualTo(1);
            assertThat(figure().invalid().getFirst().seconds()).isEqualTo(-600);
        }

        @Test
        void goes_on_when_the_word_that_it_was_over_is_taken_back() {
            world.incident("inc_1", 0)
                    .given(
                            new IncidentContained("inc_1", "quiet", minute(30)),
                            judgedBy(MomentFrom.SIGNAL, MomentFrom.DECLARED, false, 30));
            assertThat(figure().censored()).isZero();
            world.given(new IncidentReopened("inc_1", "back", minute(40)));
            assertThat(figure().censored()).isEqualTo(1);
        }

        @Test
        void is_the_same_by_both_of_its_names() {
            world.incident("inc_1", 0).given(course("inc_1", -5, 5, 10, 20, 40));
            var other =
                    (MetricAnswer.IncidentTime)
                            IncidentTimeToContain.answer(
                                    world.book(), world.known(), World.live(), world.stamp());
            assertThat(other.points()).isEqualTo(figure().incidents());
            assertThat(other.p90()).isEqualTo(figure().p90());
            assertThat(other.finding()).isEqualTo(figure().finding());
        }

        private IncidentJudged judgedBy(
                MomentFrom onset, MomentFrom contained, boolean invalid, int c) {
            return new IncidentJudged(
                    "inc_1",
                    new Course(
                            invalid, minute(0), onset, minute(5), null, null, minute(c), contained,
                            List.of()),
                    List.of(),
                    "phases/1",
                    minute(60));
        }
    }
}
