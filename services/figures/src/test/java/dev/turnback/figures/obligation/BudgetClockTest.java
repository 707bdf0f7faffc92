package dev.turnback.figures.obligation;

import static dev.turnback.figures.obligation.ObligationExamples.at;
import static dev.turnback.figures.obligation.ObligationExamples.judge;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The clock while it runs; it starts at 780 s and five minutes are the budget. */
class BudgetClockTest {

    private static final int CASES = 2_000;
    private static final int LONG = 400;
    private static final Duration BUDGET = Duration.ofMinutes(5);

    private static final BudgetClock CLOCK =
            new BudgetClock(RequiredAction.ROLLBACK, false, at(780));

    private static Optional<Instant> runsOut(ObligationExamples decided) {
        return CLOCK.reaches(BUDGET, decided.decisions);
    }

    private static ObligationExamples nothing() {
        return ObligationExamples.silent();
    }

    @Test
    void runs_from_when_it_was_knowable() {
        assertThat(runsOut(nothing())).contains(at(1080));
    }

    @Test
    void without_a_budget_it_has_run_out_at_once() {
        assertThat(CLOCK.reaches(Duration.ZERO, List.of())).contains(at(780));
    }

    @Test
    void stands_still_once_it_is_decided() {
        assertThat(runsOut(nothing().rollBack(900))).isEmpty();
        assertThat(runsOut(nothing().rollBack(700))).isEmpty();
    }

    @Test
    void runs_on_when_the_decision_is_taken_back() {
        assertThat(runsOut(nothing().rollBack(900).withdraw(0, 2000))).contains(at(2180));
        assertThat(runsOut(nothing().rollBack(700).withdraw(0, 720))).contains(at(1080));
    }

    @Test
    void deciding_at_the_very_end_is_in_time_and_taking_that_back_is_late_at_once() {
        assertThat(runsOut(nothing().rollBack(1080))).isEmpty();
        assertThat(runsOut(nothing().rollBack(1080).withdraw(0, 2000))).contains(at(2000));
    }

    @Test
    void has_run_out_also_when_it_is_decided_later() {
        assertThat(runsOut(nothing().rollBack(1081))).contains(at(1080));
    }

    @Test
    void going_on_does_not_stop_it_and_replaces_what_did() {
        assertThat(runsOut(nothing().decide(800, DecisionKind.CONTINUE))).contains(at(1080));
        assertThat(runsOut(nothing().rollBack(900).decide(1000, DecisionKind.CONTINUE)))
                .contains(at(1180));
    }

    @Test
    void is_stopped_by_what_meets_the_rule_and_by_accepting_the_risk() {
        assertThat(CLOCK.isStoppedBy(DecisionKind.CONTAIN)).isTrue();
        assertThat(CLOCK.isStoppedBy(DecisionKind.ACCEPT_RISK)).isTrue();
        assertThat(CLOCK.isStoppedBy(DecisionKind.HOLD)).isFalse();
        assertThat(
                        new BudgetClock(RequiredAction.HOLD, false, at(0))
                                .isStoppedBy(DecisionKind.HOLD))
                .isTrue();
    }

    /** Whenever one looks: it is late from just after the budget ran out. */
    @Property(tries = CASES)
    void runs_out_when_the_judge_begins_to_say_that_it_is_late(@ForAll long seed) {
        var random = new Random(seed);
        ObligationExamples example = decided(random);
        Instant knowable = at(requireNonNull(example.known));
        var clock = new BudgetClock(example.action, example.rollForwardAllowed, knowable);
        Optional<Instant> runsOut =
                clock.reaches(Duration.ofSeconds(example.budget), example.decisions);
        long end = runsOut.map(at -> Duration.between(at(0), at).toSeconds()).orElse(example.known);
        var closes = new ArrayList<>(List.of(end, end + 1));
        random.longs(8, example.known, LONG).forEach(closes::add);
        for (long close : closes) {
            example.close = Math.max(close, example.known + 1);
            Verdict verdict = judge(example.facts());
            boolean late =
                    verdict.outcome() == Outcome.LATE_NOT_WORSENED
                            || verdict.outcome() == Outcome.HESITATION_WORSENED;
            Instant looked = at(example.close);
            assertThat(late)
                    .as("closed at %s, run out at %s", looked, runsOut)
                    .isEqualTo(runsOut.filter(looked::isAfter).isPresent());
        }
    }

    /** In breach from the first second on and never over, with whatever may be decided. */
    private static ObligationExamples decided(Random random) {
        var example = new ObligationExamples();
        example.sustain = 10;
        example.budget = random.nextInt(120);
        example.known = 10L + random.nextInt(60);
        example.action = one(random, RequiredAction.values());
        example.rollForwardAllowed = random.nextBoolean();
        example.sample(0, 5);
        for (int i = random.nextInt(6); i > 0; i--) {
            int when = random.nextInt(LONG);
            if (random.nextInt(3) == 0) {
                example.withdraw(random.nextInt(6), when);
            } else {
                Long effectiveAt = random.nextInt(3) > 0 ? null : (long) when + random.nextInt(40);
                example.take(
                        when,
                        one(random, DecisionKind.values()),
                        random.nextInt(5) > 0,
                        effectiveAt);
            }
        }
        return example;
    }

    @SafeVarargs
    private static <T> T one(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
