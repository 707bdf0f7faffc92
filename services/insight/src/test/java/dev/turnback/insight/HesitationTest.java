package dev.turnback.insight;

import static dev.turnback.insight.DecisionExamples.course;
import static dev.turnback.insight.DecisionExamples.judging;
import static dev.turnback.insight.DecisionExamples.minute;
import static dev.turnback.insight.DecisionExamples.opened;
import static dev.turnback.insight.DecisionExamples.withoutRule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.HesitationCause;
import dev.turnback.contracts.HesitationVerdict;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.ObligationEvents.ObligationConnected;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCancelled;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsMerged;
import dev.turnback.contracts.incident.ReviewEvents.HesitationAssessed;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.metrics.Drills;
import dev.turnback.insight.metrics.Filters;
import dev.turnback.insight.metrics.GroupRate;
import dev.turnback.insight.metrics.Hesitation;
import dev.turnback.insight.metrics.HesitationAnswer;
import dev.turnback.insight.metrics.MetricsQuery;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How many incidents were worsened by hesitation, counted by hand. */
class HesitationTest {

    private final World world = new World().shop("payments");

    private HesitationAnswer figure(MetricsQuery query) {
        return Hesitation.answer(world.book(), world.known(), query, world.stamp());
    }

    private HesitationAnswer figure() {
        return figure(World.live());
    }

    private static MetricsQuery filtered(Filters filters) {
        return new MetricsQuery(Basis.VERIFIED, null, null, null, null, filters);
    }

    /** One of each outcome, an incident each, from minute 0 on in steps of 100. */
    private void oneOfEach() {
        Outcome[] outcomes = Outcome.values();
        for (int i = 0; i < outcomes.length; i++) {
            world.incident("inc_" + i, i * 100);
            world.given(
                    judging("obl_" + i, "inc_" + i)
                            .knowable(i * 100 + 3)
                            .outcome(outcomes[i], 600.0)
                            .event());
        }
    }

    @Nested
    @DisplayName("the figure")
    class Figure {
        @Test
        void counts_incidents_worsened_among_those_with_a_known_outcome() {
            oneOfEach();
            HesitationAnswer figure = figure();
            assertThat(figure.n()).isEqualTo(4);
            assertThat(figure.worsened()).isEqualTo(1);
            assertThat(figure.value()).isEqualTo(0.25);
            assertThat(figure.interval().get(0)).isCloseTo(0.0456, within(1e-4));
            assertThat(figure.interval().get(1)).isCloseTo(0.6994, within(1e-4));
            assertThat(figure.unknown()).isEqualTo(2);
            assertThat(figure.undefinedThreshold()).isEqualTo(1);
            assertThat(figure.coverage()).isEqualTo(new HesitationAnswer.Coverage(4, 9, 4.0 / 9));
            assertThat(figure.finding())
                    .startsWith(
                            "1 of 4 incidents with a known outcome was worsened by hesitation:"
                                    + " between 5 % and 70 % (95 % interval); 2 unknown. It speaks"
                                    + " of 4 of 9 incidents linked to a release. Not enough data to"
                                    + " call a trend");
        }

        @Test
        void takes_what_is_open_or_provisional_for_unknown() {
            world.incident("inc_1", 0)
                    .incident("inc_2", 100)
                    .given(
                            opened("obl_1", "rel_1", 3),
                            new ObligationConnected("obl_1", "inc_1", minute(3)),
                            judging("obl_2", "inc_2")
                                    .knowable(103)
                                    .worsened(900)
                                    .provisional()
                                    .event());
            assertThat(figure().n()).isZero();
            assertThat(figure().unknown()).isEqualTo(2);
            assertThat(figure().unknownShare()).isEqualTo(1);
            assertThat(figure().obligations().open()).isEqualTo(1);
            assertThat(figure().obligations().provisional()).isEqualTo(1);
            assertThat(figure().finding())
                    .isEqualTo(
                            "None of 2 incidents in which somebody had to decide can be judged.");
        }

        @Test
        void says_of_history_that_it_cannot_show_it() {
            oneOfEach();
            HesitationAnswer figure = figure(MetricsQuery.of(Basis.OBSERVED));
            assertThat(figure.n()).isZero();
            assertThat(figure.points()).isEmpty();
            assertThat(figure.finding()).startsWith("History cannot show hesitation");
        }

        @Test
        void goes_by_the_onset_of_the_incident_and_obligations_by_when_they_were_knowable() {
            world.incident("inc_1", 0)
                    .given(judging("obl_1", "inc_1").knowable(10).worsened(900).event());
            var query =
                    new MetricsQuery(
                            Basis.VERIFIED, minute(0), minute(10), null, null, Filters.NONE);
            assertThat(figure(query).n()).isEqualTo(1);
            assertThat(figure(query).points()).isEmpty();
            var later =
                    new MetricsQuery(
                            Basis.VERIFIED, minute(1), minute(11), null, null, Filters.NONE);
            assertThat(figure(later).n()).isZero();
            assertThat(figure(later).points()).hasSize(1);
        }

        @Test
        void counts_an_obligation_once_and_shows_it_in_each_incident() {
            world.incident("inc_1", 0)
                    .incident("inc_2", 1)
                    .given(judging("obl_1", "inc_1").in("inc_2").knowable(5).worsened(900).event());
            assertThat(figure().n()).isEqualTo(2);
            assertThat(figure().worsened()).isEqualTo(2);
            assertThat(figure().obligations().total()).isEqualTo(1);
            assertThat(figure().points().getFirst().incidentIds())
                    .containsExactly("inc_1", "inc_2");
        }

        @Test
        void of_two_that_are_one_counts_the_whole_once() {
            world.incident("inc_1", 0)
                    .incident("inc_2", 1)
                    .given(
                            judging("obl_1", "inc_1").worsened(900).event(),
                            new IncidentsMerged("inc_1", "inc_2", "the same", minute(30)));
            assertThat(figure().n()).isEqualTo(1);
            assertThat(figure().points().getFirst().incidentIds()).containsExactly("inc_2");
        }

        @Test
        void leaves_out_what_was_no_incident() {
            world.incident("inc_1", 0)
                    .given(
                            judging("obl_1", "inc_1").worsened(900).event(),
                            new IncidentCancelled("inc_1", "a test", minute(30)));
            assertThat(figure().n()).isZero();
            assertThat(figure().obligations().total()).isEqualTo(1);
        }

        @Test
        void keeps_drills_apart() {
            world.incident("inc_1", 0, Severity.SEV2, true)
                    .given(judging("obl_1", "inc_1").worsened(900).event());
            assertThat(figure().n()).isZero();
            assertThat(figure().points()).isEmpty();
            assertThat(figure().drills().worsened()).isEqualTo(1);
            Filters only = new Filters(null, null, null, null, null, Drills.ONLY);
            assertThat(figure(filtered(only)).worsened()).isEqualTo(1);
        }

        @Test
        void counts_as_not_worsened_what_is_partly_unknown_and_says_so() {
            world.incident("inc_1", 0)
                    .given(
                            judging("obl_1", "inc_1").event(),
                            judging("obl_2", "inc_1").outcome(Outcome.INDETERMINATE, null).event());
            assertThat(figure().n()).isEqualTo(1);
            assertThat(figure().unknown()).isZero();
            assertThat(figure().partlyUnknown()).isEqualTo(1);
        }
    }

    @Nested
    @DisplayName("beside it")
    class Beside {
        @Test
        void stand_near_misses_overrides_and_what_was_taken_back() {
            oneOfEach();
            world.given(
                    judging("obl_f", "inc_3").knowable(303).flipFlops(2).flags("ahead").event());
            HesitationAnswer.Obligations all = figure().obligations();
            assertThat(all.total()).isEqualTo(10);
            assertThat(all.selfRecovered()).isEqualTo(1);
            assertThat(all.overridden()).isEqualTo(1);
            assertThat(all.overrideRate().n()).isEqualTo(5);
            assertThat(all.overrideRate().value()).isEqualTo(0.2);
            assertThat(all.flipFlops()).isEqualTo(2);
            assertThat(all.withFlipFlops()).isEqualTo(1);
            assertThat(figure().flags())
                    .extracting(f -> f.flag() + " " + f.count())
                    .containsExactly("ahead 1");
        }

        @Test
        void stands_how_much_of_the_budget_decisions_took() {
            world.incident("inc_1", 0)
                    .given(
                            judging("obl_1", "inc_1").outcome(Outcome.TIMELY, 60.0).event(),
                            judging("obl_2", "inc_1").outcome(Outcome.TIMELY, 150.0).event(),
                            judging("obl_3", "inc_1").worsened(600).event());
            HesitationAnswer.LatencyShare latency = figure().obligations().latency();
            assertThat(latency.n()).isEqualTo(3);
            assertThat(latency.p50().share()).isEqualTo(0.5);
            assertThat(latency.p90().share()).isEqualTo(2);
        }

        @Test
        void stand_the_same_figures_under_fixed_budgets() {
            world.incident("inc_1", 0)
                    .incident("inc_2", 100)
                    .given(
                            judging("obl_1", "inc_1").outcome(Outcome.TIMELY, 400.0).event(),
                            judging("obl_2", "inc_2").worsened(1_000).event());
            assertThat(figure().underFixedBudgets())
                    .extracting(u -> u.budgetSeconds() + ": " + u.worsened() + " of " + u.n())
                    .containsExactly("300.0: 2 of 2", "600.0: 1 of 2", "1800.0: 0 of 2");
        }

        @Test
        void stand_marks_where_a_rule_began_to_ask_for_something_else() {
            world.incident("inc_1", 0)
                    .given(
                            judging("obl_1", "inc_1").knowable(1).event(),
                            judging("obl_2", "inc_1").knowable(2).event(),
                            judging("obl_3", "inc_1").knowable(3).terms(2, 600).event(),
                            judging("obl_4", "inc_1")
                                    .knowable(4)
                                    .rule("latency", HarmKind.SYSTEM)
                                    .terms(9, 60)
                                    .event());
            assertThat(figure().marks()).hasSize(1);
            HesitationAnswer.Mark mark = figure().marks().getFirst();
            assertThat(mark.at()).isEqualTo(minute(3));
            assertThat(mark.was()).isEqualTo(new HesitationAnswer.Terms(300, 1, 60));
            assertThat(mark.now()).isEqualTo(new HesitationAnswer.Terms(600, 2, 60));
        }

        @Test
        void stands_what_was_late_where_no_rule_said_when() {
            var late = judging("", "").outcome(Outcome.UNDEFINED_THRESHOLD_HESITATION, 900.0);
            var timely = judging("", "").outcome(Outcome.TIMELY, 60.0);
            world.incident("inc_1", 0)
                    .incident("inc_2", 100)
                    .given(
                            course("inc_1", 0, 5, 10, 20, 30, withoutRule("rel_9", late)),
                            course("inc_2", 100, 105, 110, 120, 130, withoutRule("rel_9", timely)));
            assertThat(figure().n()).isEqualTo(1);
            assertThat(figure().undefinedThreshold()).isEqualTo(1);
            assertThat(figure().underFixedBudgets()).allMatch(u -> u.n() == 0);
        }

        @Test
        void is_marked_hollow_what_stands_for_a_moment_that_nobody_noted() {
            world.incident("inc_1", 0)
                    .given(judging("obl_1", "inc_1").flags("awareness=assumed").event());
            HesitationAnswer.Point point = figure().points().getFirst();
            assertThat(point.hollow()).isTrue();
            assertThat(point.latencySeconds()).isEqualTo(120);
            assertThat(point.budgetSeconds()).isEqualTo(300);
            assertThat(point.hesitationSeconds()).isZero();
        }
    }

    @Nested
    @DisplayName("asked for a part")
    class Parts {
        private void two() {
            world.given(World.owned("shop", "search", 50))
                    .incident("inc_1", 0, Severity.SEV1, false)
                    .incident("inc_2", 100, Severity.SEV3, false)
                    .given(
                            judging("obl_1", "inc_1").knowable(3).worsened(900).event(),
                            judging("obl_2", "inc_2")
                                    .knowable(103)
                                    .rule("latency", HarmKind.SYSTEM)
                                    .by(ActorKind.MACHINE)
                                    .event());
        }

        @Test
        void it_is_of_the_team_that_owned_the_component_then() {
            two();
            var payments = new Filters("payments", null, null, null, null, Drills.EXCLUDE);
            assertThat(figure(filtered(payments)).worsened()).isEqualTo(1);
            var search = new Filters("search", null, null, null, null, Drills.EXCLUDE);
            assertThat(figure(filtered(search)).n()).isEqualTo(1);
            assertThat(figure(filtered(search)).worsened()).isZero();
            assertThat(figure().byTeam())
                    .extracting(g -> g.group() + " " + g.count() + " of " + g.n())
                    .containsExactly("payments 1 of 1", "search 0 of 1");
        }

        @Test
        void it_is_of_one_severity_harm_actor_pattern() {
            two();
            assertThat(n(new Filters(null, null, Severity.SEV1, null, null, Drills.EXCLUDE)))
                    .isEqualTo("1 of 1");
            assertThat(n(new Filters(null, null, null, HarmKind.SYSTEM, null, Drills.EXCLUDE)))
                    .isEqualTo("0 of 1");
            assertThat(n(new Filters(null, null, null, null, ActorKind.PERSON, Drills.EXCLUDE)))
                    .isEqualTo("1 of 1");
            assertThat(n(new Filters(null, "expand only", null, null, null, Drills.EXCLUDE)))
                    .isEqualTo("1 of 2");
            assertThat(n(new Filters(null, "drop column", null, null, null, Drills.EXCLUDE)))
                    .isEqualTo("0 of 0");
        }

        private String n(Filters filters) {
            HesitationAnswer figure = figure(filtered(filters));
            return figure.worsened() + " of " + figure.n();
        }

        @Test
        void a_group_is_called_different_only_when_it_is_after_adjustment() {
            for (int i = 0; i < 40; i++) {
                String id = "inc_%02d".formatted(i);
                var judging = judging("obl_" + i, id).knowable(i * 10);
                boolean person = i < 20;
                world.incident(id, i * 10)
                        .given(
                                (person ? judging.worsened(900) : judging.by(ActorKind.MACHINE))
                                        .event());
            }
            GroupRate machines =
                    figure().byActor().stream()
                            .filter(g -> Objects.equals(g.group(), "MACHINE"))
                            .findFirst()
                            .orElseThrow();
            assertThat(machines.different()).isTrue();
            assertThat(figure().finding())
                    .contains("The kind of actor MACHINE differs: 0 % (0 of 20), the others 100 %")
                    .contains("adjusted for 3 comparisons");
            assertThat(figure().byComponent()).extracting(GroupRate::adjustedP).containsOnlyNulls();
        }

        @Test
        void too_few_on_a_side_are_never_called_different() {
            two();
            assertThat(List.of(figure().byActor(), figure().byTeam()))
                    .allMatch(groups -> groups.stream().noneMatch(GroupRate::different));
        }
    }

    @Nested
    @DisplayName("what reviews found")
    class Reviews {

        private void assessed(String obligation, HesitationVerdict verdict) {
            List<HesitationCause> causes =
                    verdict == HesitationVerdict.CONFIRMED
                            ? List.of(HesitationCause.AUTHORITY_UNCLEAR)
                            : List.of();
            world.given(
                    new HesitationAssessed(
                            "inc_1", "rev_1", obligation, verdict, causes, "so", 1, minute(500)));
        }

        private void twoWorsened() {
            for (int i = 1; i <= 2; i++) {
                world.incident("inc_" + i, i * 100)
                        .given(
                                judging("obl_" + i, "inc_" + i)
                                        .knowable(i * 100 + 3)
                                        .worsened(900)
                                        .event());
            }
        }

        @Test
        void stands_beside_what_was_computed_and_never_in_its_place() {
            twoWorsened();
            assessed("obl_1", HesitationVerdict.REJECTED);
            assessed("obl_2", HesitationVerdict.CONFIRMED);
            HesitationAnswer figure = figure();
            assertThat(figure.value()).isEqualTo(1);
            assertThat(figure.reviewed().value()).isEqualTo(0.5);
            assertThat(figure.reviewed().candidates()).isEqualTo(2);
            assertThat(figure.reviewed().confirmed()).isEqualTo(1);
            assertThat(figure.reviewed().rejected()).isEqualTo(1);
            assertThat(figure.reviewed().causes())
                    .containsExactly(
                            new HesitationAnswer.OfCause(HesitationCause.AUTHORITY_UNCLEAR, 1));
        }

        @Test
        void leaves_what_nobody_looked_at_as_it_was_judged() {
            twoWorsened();
            assertThat(figure().reviewed().value()).isEqualTo(1);
            assertThat(figure().reviewed().unreviewed()).isEqualTo(2);
        }

        @Test
        void the_last_word_counts_and_the_one_before_is_known_at_its_time() {
            twoWorsened();
            assessed("obl_1", HesitationVerdict.CONFIRMED);
            var before = world.known();
            assessed("obl_1", HesitationVerdict.REJECTED);
            assertThat(figure().reviewed().value()).isEqualTo(0.5);
            assertThat(
                            Hesitation.answer(world.book(), before, World.live(), world.stamp())
                                    .reviewed()
                                    .value())
                    .isEqualTo(1);
        }
    }
}
