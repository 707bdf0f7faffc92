package dev.turnback.figures.watch;

import static dev.turnback.figures.watch.WatchExamples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.figures.obligation.Comparison;
import dev.turnback.figures.watch.Deadline.Kind;
import dev.turnback.figures.watch.WatchEvent.BudgetRanOut;
import dev.turnback.figures.watch.WatchEvent.CameTooLate;
import dev.turnback.figures.watch.WatchEvent.Cleared;
import dev.turnback.figures.watch.WatchEvent.ClearedByStaleness;
import dev.turnback.figures.watch.WatchEvent.Crossed;
import dev.turnback.figures.watch.WatchEvent.Recrossed;
import dev.turnback.figures.watch.WatchEvent.Retracted;
import dev.turnback.figures.watch.WatchEvent.SelfRecovered;
import dev.turnback.figures.watch.WatchEvent.WentStale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Threshold 1 for 120 s, quiet for 600 s, budget 300 s; seconds after exposure. */
class RuleWatchTest {

    private final WatchExamples given = new WatchExamples();

    private static Crossed crossed(long onset, long confirmedAt) {
        return new Crossed(at(onset), at(confirmedAt), false, false);
    }

    private static Deadline deadline(Kind kind, long at) {
        return new Deadline(kind, at(at));
    }

    /** In breach since 600, told at 720. */
    private RuleWatch open() {
        RuleWatch watch = given.watch();
        watch.sample(at(0), 0.2);
        watch.sample(at(600), 5);
        assertThat(watch.tick(at(720))).containsExactly(crossed(600, 720));
        return watch;
    }

    @Nested
    class Crosses {

        @Test
        void when_the_breach_has_lasted_and_not_a_moment_earlier() {
            RuleWatch watch = given.watch();
            watch.sample(at(0), 0.2);
            assertThat(watch.sample(at(600), 5)).isEmpty();
            assertThat(watch.next()).isEqualTo(deadline(Kind.CONFIRMED, 720));
            assertThat(watch.tick(at(720).minusNanos(1))).isEmpty();
            assertThat(watch.tick(at(720))).containsExactly(crossed(600, 720));
            assertThat(watch.tick(at(721))).isEmpty();
        }

        @Test
        void by_a_sample_that_shows_that_time_has_passed() {
            RuleWatch watch = given.watch();
            watch.sample(at(600), 5);
            assertThat(watch.sample(at(900), 5)).containsExactly(crossed(600, 720));
        }

        @Test
        void though_it_is_clear_the_moment_it_has_lasted() {
            RuleWatch watch = given.watch();
            watch.sample(at(600), 5);
            assertThat(watch.sample(at(720), 0.2)).containsExactly(crossed(600, 720));
        }

        @Test
        void not_when_it_dips_before() {
            RuleWatch watch = given.watch();
            watch.sample(at(600), 5);
            watch.sample(at(719), 1);
            assertThat(watch.sample(at(720), 5)).isEmpty();
            assertThat(watch.next()).isEqualTo(deadline(Kind.CONFIRMED, 840));
        }

        @Test
        void not_at_the_threshold() {
            RuleWatch watch = given.watch();
            watch.sample(at(600), 1);
            assertThat(watch.tick(at(7200))).isEmpty();
            assertThat(watch.next()).isNull();
        }

        @Test
        void below_where_less_is_harm() {
            given.comparison = Comparison.BELOW;
            RuleWatch watch = given.watch();
            watch.sample(at(600), 0.99);
            assertThat(watch.tick(at(720))).containsExactly(crossed(600, 720));
            assertThat(watch.sample(at(800), 1)).isEmpty();
            assertThat(watch.tick(at(1400)))
                    .containsExactly(
                            new BudgetRanOut(at(600), at(1020)),
                            new SelfRecovered(at(600), at(800)));
        }

        @Test
        void from_exposure_on_when_it_was_in_breach_before() {
            RuleWatch watch = given.watch();
            watch.sample(at(-500), 5);
            assertThat(watch.tick(at(-1))).isEmpty();
            assertThat(watch.tick(at(120)))
                    .containsExactly(new Crossed(at(0), at(120), false, true));
        }

        @Test
        void not_when_it_was_in_breach_and_clear_again_before_exposure() {
            RuleWatch watch = given.watch();
            watch.sample(at(-500), 5);
            watch.sample(at(-1), 0.2);
            assertThat(watch.tick(at(7200))).isEmpty();
        }

        @Test
        void only_when_enough_samples_say_so() {
            given.minSamples = 3;
            RuleWatch watch = given.watch();
            watch.sample(at(0), 0.2);
            watch.sample(at(600), 5);
            watch.sample(at(700), 5);
            assertThat(watch.tick(at(800))).isEmpty();
            assertThat(watch.sample(at(900), 5)).containsExactly(crossed(600, 900));
        }

        @Test
        void anew_after_it_was_over() {
            given.quiet = 100;
            RuleWatch watch = open();
            watch.sample(at(800), 0.2);
            assertThat(watch.sample(at(900), 5))
                    .containsExactly(new SelfRecovered(at(600), at(800)));
            assertThat(watch.tick(at(1020))).containsExactly(crossed(900, 1020));
        }
    }

    @Nested
    class IsOver {

        @Test
        void within_the_budget_by_itself() {
            RuleWatch watch = open();
            assertThat(watch.sample(at(1020), 1))
                    .containsExactly(new BudgetRanOut(at(600), at(1020)));
            assertThat(watch.next()).isEqualTo(deadline(Kind.QUIET, 1620));
            assertThat(watch.tick(at(1620).minusNanos(1))).isEmpty();
            assertThat(watch.tick(at(1620))).containsExactly(new SelfRecovered(at(600), at(1020)));
            assertThat(watch.next()).isNull();
        }

        @Test
        void after_the_budget() {
            RuleWatch watch = open();
            watch.sample(at(1021), 1);
            assertThat(watch.tick(at(1621))).containsExactly(new Cleared(at(600), at(1021)));
        }

        @Test
        void only_at_or_inside_the_level_that_is_clear() {
            given.clearThreshold = 0.5;
            RuleWatch watch = open();
            watch.sample(at(800), 0.6);
            assertThat(watch.tick(at(1500))).containsExactly(new BudgetRanOut(at(600), at(1020)));
            watch.sample(at(1600), 0.5);
            assertThat(watch.sample(at(2200), 0.6)).containsExactly(new Cleared(at(600), at(1600)));
        }

        @Test
        void not_when_it_was_between_the_levels_for_a_moment() {
            given.clearThreshold = 0.5;
            RuleWatch watch = open();
            watch.sample(at(800), 0.2);
            watch.sample(at(1399), 0.6);
            assertThat(watch.sample(at(1400), 0.2)).isEmpty();
            assertThat(watch.next()).isEqualTo(deadline(Kind.QUIET, 2000));
        }
    }

    @Nested
    class CrossesBack {

        @Test
        void before_quiet_was_over_and_it_is_still_the_same() {
            RuleWatch watch = open();
            watch.sample(at(800), 0.2);
            assertThat(watch.sample(at(1000), 5)).containsExactly(new Recrossed(at(600), at(1000)));
            assertThat(watch.tick(at(1100))).containsExactly(new BudgetRanOut(at(600), at(1020)));
            watch.sample(at(1200), 0.2);
            assertThat(watch.tick(at(1800))).containsExactly(new Cleared(at(600), at(1200)));
        }

        @Test
        void not_when_it_was_never_clear() {
            given.clearThreshold = 0.5;
            RuleWatch watch = open();
            watch.sample(at(800), 0.6);
            assertThat(watch.sample(at(900), 5)).isEmpty();
        }

        @Test
        void not_when_quiet_was_over_that_moment() {
            RuleWatch watch = open();
            watch.sample(at(800), 0.2);
            assertThat(watch.sample(at(1400), 5))
                    .containsExactly(
                            new BudgetRanOut(at(600), at(1020)),
                            new SelfRecovered(at(600), at(800)));
        }
    }

    @Nested
    class FallsSilent {

        @Test
        void and_is_watched_no_longer_after_the_quiet_time() {
            given.staleAfter = 200L;
            RuleWatch watch = given.watch();
            assertThat(watch.sample(at(600), 5)).containsExactly(new WentStale(at(200)));
            assertThat(watch.tick(at(1399)))
                    .containsExactly(
                            crossed(600, 720),
                            new WentStale(at(800)),
                            new BudgetRanOut(at(600), at(1020)));
            assertThat(watch.next()).isEqualTo(deadline(Kind.GIVEN_UP, 1400));
            assertThat(watch.tick(at(1400)))
                    .containsExactly(new ClearedByStaleness(at(600), at(800), at(1400)));
            assertThat(watch.next()).isNull();
        }

        @Test
        void and_is_heard_again_in_time() {
            given.staleAfter = 200L;
            RuleWatch watch = openAndHeard();
            assertThat(watch.tick(at(1000))).containsExactly(new WentStale(at(800)));
            assertThat(watch.sample(at(1010), 5)).isEmpty();
            assertThat(watch.next()).isEqualTo(deadline(Kind.BUDGET, 1020));
        }

        @Test
        void not_when_a_sample_comes_that_moment() {
            given.staleAfter = 200L;
            RuleWatch watch = openAndHeard();
            assertThat(watch.sample(at(800), 5)).isEmpty();
        }

        @Test
        void and_what_was_clear_is_not_known_to_be() {
            given.staleAfter = 200L;
            RuleWatch watch = openAndHeard();
            watch.sample(at(750), 0.2);
            assertThat(watch.tick(at(1549)))
                    .containsExactly(new WentStale(at(950)), new BudgetRanOut(at(600), at(1020)));
            assertThat(watch.tick(at(1550)))
                    .containsExactly(new ClearedByStaleness(at(600), at(950), at(1550)));
        }

        @Test
        void never_where_the_rule_does_not_say_when() {
            RuleWatch watch = open();
            assertThat(watch.tick(at(86_400))).containsExactly(new BudgetRanOut(at(600), at(1020)));
            assertThat(watch.next()).isNull();
        }

        /** In breach since 600, told at 720, and never silent for more than 200 s before. */
        private RuleWatch openAndHeard() {
            RuleWatch watch = given.watch();
            for (long second = 0; second < 600; second += 200) {
                watch.sample(at(second), 0.2);
            }
            watch.sample(at(600), 5);
            assertThat(watch.tick(at(720))).containsExactly(crossed(600, 720));
            return watch;
        }
    }

    @Nested
    class MustBeThere {

        @Test
        void and_its_absence_is_a_breach() {
            given.mustHaveData = true;
            given.staleAfter = 300L;
            RuleWatch watch = given.watch();
            watch.sample(at(0), 0.2);
            assertThat(watch.tick(at(420)))
                    .containsExactly(
                            new WentStale(at(300)), new Crossed(at(300), at(420), true, false));
            assertThat(watch.tick(at(86_400))).containsExactly(new BudgetRanOut(at(300), at(720)));
            assertThat(watch.next()).isNull();
        }

        @Test
        void and_was_heard_again() {
            given.mustHaveData = true;
            given.staleAfter = 300L;
            RuleWatch watch = given.watch();
            watch.sample(at(0), 0.2);
            assertThat(watch.sample(at(419), 0.2)).containsExactly(new WentStale(at(300)));
            assertThat(watch.next()).isEqualTo(deadline(Kind.STALE, 719));
        }

        @Test
        void and_never_was_until_it_is_heard() {
            given.mustHaveData = true;
            RuleWatch watch = given.watch();
            assertThat(watch.next()).isEqualTo(deadline(Kind.CONFIRMED, 120));
            var absent = new Crossed(at(0), at(120), true, false);
            assertThat(watch.tick(at(120))).containsExactly(absent);
            assertThat(watch.next()).isEqualTo(deadline(Kind.BUDGET, 420));
            assertThat(watch.sample(at(200), 0.2)).containsExactly(new Retracted(absent));
        }

        @Test
        void and_goes_again_while_it_recovers() {
            given.mustHaveData = true;
            given.staleAfter = 300L;
            RuleWatch watch = openAndHeard();
            watch.sample(at(730), 0.2);
            assertThat(watch.tick(at(1030)))
                    .containsExactly(
                            new BudgetRanOut(at(600), at(1020)),
                            new WentStale(at(1030)),
                            new Recrossed(at(600), at(1030)));
        }

        private RuleWatch openAndHeard() {
            RuleWatch watch = given.watch();
            watch.sample(at(0), 0.2);
            watch.sample(at(290), 0.2);
            watch.sample(at(580), 0.2);
            watch.sample(at(600), 5);
            assertThat(watch.tick(at(720))).containsExactly(crossed(600, 720));
            return watch;
        }
    }

    @Nested
    class Alerts {

        @Test
        void fire_and_are_resolved() {
            given.threshold = 0;
            given.clearThreshold = 0;
            RuleWatch watch = given.watch();
            watch.fires(at(600));
            assertThat(watch.tick(at(720))).containsExactly(crossed(600, 720));
            watch.resolves(at(900));
            assertThat(watch.tick(at(1500)))
                    .containsExactly(
                            new BudgetRanOut(at(600), at(1020)),
                            new SelfRecovered(at(600), at(900)));
        }

        @Test
        void that_are_never_resolved_do_not_stay_for_ever() {
            given.staleAfter = 3600L;
            RuleWatch watch = given.watch();
            watch.fires(at(600));
            assertThat(watch.tick(at(86_400)))
                    .endsWith(
                            new WentStale(at(4200)),
                            new ClearedByStaleness(at(600), at(4200), at(4800)));
        }

        @Test
        void are_beyond_whatever_the_threshold_is() {
            given.threshold = -1e300;
            given.clearThreshold = -1e300;
            given.comparison = Comparison.BELOW;
            RuleWatch watch = given.watch();
            watch.resolves(at(0));
            assertThat(watch.next()).isNull();
            watch.fires(at(600));
            assertThat(watch.next()).isEqualTo(deadline(Kind.CONFIRMED, 720));
        }

        @Test
        void whose_end_comes_first_are_put_in_order() {
            RuleWatch watch = given.watch();
            assertThat(watch.resolves(at(900))).isEmpty();
            assertThat(watch.fires(at(600))).containsExactly(crossed(600, 720));
            assertThat(watch.tick(at(1500)))
                    .containsExactly(
                            new BudgetRanOut(at(600), at(1020)),
                            new SelfRecovered(at(600), at(900)));
        }
    }

    @Nested
    class ComesLate {

        @Test
        void and_what_was_told_is_not_so() {
            RuleWatch watch = open();
            assertThat(watch.sample(at(650), 0.2))
                    .containsExactly(new Retracted(crossed(600, 720)));
            assertThat(watch.next()).isNull();
        }

        @Test
        void and_what_is_so_instead_is_told() {
            RuleWatch watch = open();
            assertThat(watch.sample(at(500), 5))
                    .containsExactly(new Retracted(crossed(600, 720)), crossed(500, 620));
        }

        @Test
        void and_all_that_was_told_of_its_breach_goes_with_the_crossing() {
            given.minSamples = 2;
            RuleWatch watch = given.watch();
            watch.sample(at(600), 5);
            watch.sample(at(900), 5);
            assertThat(watch.tick(at(1200))).containsExactly(new BudgetRanOut(at(600), at(1200)));
            assertThat(watch.sample(at(800), 5))
                    .containsExactly(
                            new Retracted(new BudgetRanOut(at(600), at(1200))),
                            new Retracted(crossed(600, 900)),
                            crossed(600, 800),
                            new BudgetRanOut(at(600), at(1100)));
        }

        @Test
        void and_changes_nothing() {
            RuleWatch watch = open();
            assertThat(watch.sample(at(650), 5)).isEmpty();
            assertThat(watch.next()).isEqualTo(deadline(Kind.BUDGET, 1020));
        }

        @Test
        void but_not_later_than_time_has_decided() {
            RuleWatch watch = open();
            assertThat(watch.sample(at(720), 0.2)).isEmpty();
            assertThat(watch.sample(at(730), 5)).containsExactly(new Recrossed(at(600), at(730)));
        }

        @Test
        void and_contradicts_the_more_harmful_counts() {
            RuleWatch watch = open();
            WatchSnapshot before = watch.snapshot();
            assertThat(watch.sample(at(600), 0.2)).isEmpty();
            assertThat(watch.sample(at(600), 5)).isEmpty();
            assertThat(watch.snapshot()).isEqualTo(before);
            assertThat(watch.sample(at(0), 5))
                    .containsExactly(
                            new Retracted(crossed(600, 720)),
                            crossed(0, 120),
                            new BudgetRanOut(at(0), at(420)));
        }

        @Test
        void too_late_for_what_is_kept() {
            RuleWatch watch = given.watch(new Lateness(Duration.ofSeconds(100), 10));
            watch.sample(at(600), 5);
            watch.sample(at(700), 5);
            assertThat(watch.sample(at(600), 0.2)).isEmpty();
            Instant tooLate = at(600).minusNanos(1);
            assertThat(watch.sample(tooLate, 0.2)).containsExactly(new CameTooLate(tooLate));
        }

        @Test
        void and_no_more_is_kept_than_may_be() {
            RuleWatch watch = given.watch(new Lateness(Duration.ofDays(1), 2));
            for (long second = 600; second < 660; second++) {
                watch.sample(at(second), 5);
            }
            assertThat(watch.snapshot().kept()).hasSize(2);
            assertThat(watch.tick(at(720))).containsExactly(crossed(600, 720));
            assertThat(watch.sample(at(657), 0)).containsExactly(new CameTooLate(at(657)));
        }
    }

    @Nested
    class IsRefused {

        @Test
        void what_is_not_a_number() {
            RuleWatch watch = given.watch();
            for (double value : List.of(Double.NaN, Double.POSITIVE_INFINITY)) {
                assertThatThrownBy(() -> watch.sample(at(0), value))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }

        @Test
        void a_moment_that_cannot_be() {
            RuleWatch watch = given.watch();
            for (Instant moment : List.of(Instant.MIN, Instant.MAX)) {
                assertThatThrownBy(() -> watch.tick(moment))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }

        @Test
        void a_rule_whose_samples_are_stale_at_once() {
            given.staleAfter = 0L;
            assertThatThrownBy(given::watch).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Corrected {

        @Test
        void what_another_alert_shows_stands_in_the_place_of_an_end() {
            RuleWatch watch = given.watch();
            watch.fires(at(600));
            watch.resolves(at(650));
            assertThat(watch.tick(at(800))).isEmpty();
            assertThat(watch.correct(at(650), true)).containsExactly(crossed(600, 720));
            assertThat(watch.correct(at(650), false))
                    .containsExactly(new Retracted(crossed(600, 720)));
        }

        @Test
        void a_moment_of_which_nothing_was_told_is_heard_for_the_first_time() {
            RuleWatch watch = given.watch();
            watch.correct(at(600), true);
            assertThat(watch.tick(at(720))).containsExactly(crossed(600, 720));
        }
    }
}
