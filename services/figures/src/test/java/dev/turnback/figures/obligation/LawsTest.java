package dev.turnback.figures.obligation;

import static dev.turnback.figures.obligation.ObligationExamples.at;
import static dev.turnback.figures.obligation.ObligationExamples.judge;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.figures.obligation.DecisionFact.Taken;
import dev.turnback.figures.obligation.DecisionFact.TakenBack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every verdict; each case is made from its seed. */
class LawsTest {

    private static final int CASES = 2_000;
    private static final int LONG = 400;

    @Property(tries = CASES)
    void the_judge_agrees_with_a_walk_through_every_second(@ForAll long seed) {
        var random = new Random(seed);
        ObligationExamples example = plain(random);
        Verdict verdict = example.judged();
        assertThat(
                        new Simulation.Result(
                                verdict.outcome(),
                                since(verdict.times().knowableAt()),
                                since(verdict.times().containedAt()),
                                seconds(verdict.latency()),
                                seconds(verdict.hesitation()),
                                verdict.avoidableHarm() == null
                                        ? null
                                        : verdict.avoidableHarm().longValueExact(),
                                verdict.undecided()))
                .isEqualTo(Simulation.of(example));
    }

    @Property(tries = CASES)
    void a_further_decision_that_qualifies_never_makes_the_wait_longer(@ForAll long seed) {
        var random = new Random(seed);
        ObligationExamples example = any(random);
        Duration before = example.judged().latency();
        List<DecisionFact> more = new ArrayList<>(example.decisions);
        more.add(
                new Taken(
                        "more",
                        at(random.nextInt(LONG)),
                        DecisionKind.FULL_ROLLBACK,
                        true,
                        random.nextInt(4) > 0 ? null : at(random.nextInt(LONG))));
        Duration after = judge(example.facts(example.samples, more)).latency();
        if (before != null && after != null) {
            assertThat(after).isLessThanOrEqualTo(before);
        }
    }

    @Property(tries = CASES)
    void a_longer_budget_never_makes_hesitation_of_what_was_none(@ForAll long seed) {
        var random = new Random(seed);
        ObligationExamples example = any(random);
        example.worsening =
                new Worsening(
                        random.nextInt(4) == 0,
                        random.nextInt(4) == 0,
                        random.nextInt(4) == 0,
                        random.nextInt(4) == 0);
        Outcome before = example.judged().outcome();
        example.budget += 1 + random.nextInt(100);
        Outcome after = example.judged().outcome();
        if (after == Outcome.HESITATION_WORSENED) {
            assertThat(before).isEqualTo(Outcome.HESITATION_WORSENED);
        }
    }

    @Property(tries = CASES)
    void what_got_worse_is_said_of_all_that_hesitation_worsened_and_of_nothing_else(
            @ForAll long seed) {
        var random = new Random(seed);
        ObligationExamples example = any(random);
        example.worsening =
                new Worsening(
                        random.nextInt(4) == 0,
                        random.nextBoolean() ? null : random.nextInt(4) == 0,
                        random.nextInt(4) == 0,
                        random.nextInt(4) == 0);
        Verdict verdict = example.judged();
        assertThat(verdict.worse().isEmpty())
                .isEqualTo(verdict.outcome() != Outcome.HESITATION_WORSENED);
    }

    @Property(tries = CASES)
    void the_decision_that_stopped_the_clock_is_the_one_at_that_time(@ForAll long seed) {
        ObligationExamples example = any(new Random(seed));
        Verdict verdict = example.judged();
        List<Instant> decidedAt =
                example.decisions.stream()
                        .filter(Taken.class::isInstance)
                        .map(Taken.class::cast)
                        .filter(each -> each.id().equals(verdict.decisionId()))
                        .map(Taken::at)
                        .toList();
        assertThat(decidedAt)
                .isEqualTo(
                        verdict.times().decidedAt() == null
                                ? List.of()
                                : List.of(verdict.times().decidedAt()));
    }

    @Property(tries = CASES)
    void the_order_in_which_facts_arrive_never_matters(@ForAll long seed) {
        var random = new Random(seed);
        ObligationExamples example = any(random);
        List<Sample> samples = new ArrayList<>(example.samples);
        List<DecisionFact> decisions = new ArrayList<>(example.decisions);
        Collections.shuffle(samples, random);
        Collections.shuffle(decisions, random);
        assertThat(judge(example.facts(samples, decisions))).isEqualTo(example.judged());
    }

    @Property(tries = CASES)
    void what_is_told_twice_changes_nothing(@ForAll long seed) {
        var random = new Random(seed);
        ObligationExamples example = any(random);
        List<Sample> samples = new ArrayList<>(example.samples);
        List<DecisionFact> decisions = new ArrayList<>(example.decisions);
        example.samples.stream().filter(_ -> random.nextBoolean()).forEach(samples::add);
        example.decisions.stream().filter(_ -> random.nextBoolean()).forEach(decisions::add);
        Collections.shuffle(decisions, random);
        assertThat(judge(example.facts(samples, decisions))).isEqualTo(example.judged());
    }

    @Property(tries = CASES)
    void harm_below_a_threshold_mirrors_harm_above_one(@ForAll long seed) {
        ObligationExamples above = any(new Random(seed));
        ObligationExamples below = any(new Random(seed));
        boolean turned = below.comparison == Comparison.ABOVE;
        below.comparison = turned ? Comparison.BELOW : Comparison.ABOVE;
        below.threshold = -below.threshold;
        below.clearThreshold = -below.clearThreshold;
        List<Sample> mirrored =
                below.samples.stream().map(s -> new Sample(s.at(), -s.value())).toList();
        Verdict verdict = judge(below.facts(mirrored, below.decisions));
        Verdict expected = above.judged();
        assertThat(verdict.outcome()).isEqualTo(expected.outcome());
        assertThat(verdict.times()).isEqualTo(expected.times());
        assertThat(verdict.avoidableHarm()).isEqualTo(expected.avoidableHarm());
    }

    @Property(tries = CASES)
    void a_verdict_claims_only_what_belongs_to_it(@ForAll long seed) {
        ObligationExamples example = any(new Random(seed));
        Verdict verdict = example.judged();
        boolean untimed = verdict.times().knowableAt() == null;
        assertThat(verdict.explanation()).isNotEmpty().doesNotHaveDuplicates();
        if (verdict.latency() == null) {
            assertThat(verdict.outcome())
                    .isIn(Outcome.NO_OBLIGATION, Outcome.INVALID, Outcome.INDETERMINATE);
        }
        assertThat(verdict.provisional())
                .isEqualTo(!untimed && verdict.times().containedAt() == null);
        if (verdict.avoidableHarm() != null) {
            assertThat(verdict.outcome())
                    .isIn(Outcome.LATE_NOT_WORSENED, Outcome.HESITATION_WORSENED);
            assertThat(verdict.avoidableHarm().signum()).isNotNegative();
            assertThat(requireNonNull(verdict.hesitation()).isPositive()).isTrue();
        }
    }

    @Test
    void every_outcome_and_every_flag_is_among_what_the_laws_are_tried_on() {
        var outcomes = EnumSet.noneOf(Outcome.class);
        var flags = EnumSet.noneOf(Flag.class);
        for (long seed = 0; seed < CASES; seed++) {
            ObligationExamples example = any(new Random(seed));
            example.recordedAt = seed % 20 == 0 ? 1L : null;
            Verdict verdict = example.judged();
            outcomes.add(verdict.outcome());
            flags.addAll(verdict.flags());
        }
        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.values());
        assertThat(flags).containsExactlyInAnyOrder(Flag.values());
    }

    /** Whole numbers, nothing missing, only decisions that qualify, go on or are withdrawn. */
    private static ObligationExamples plain(Random random) {
        var example = new ObligationExamples();
        example.comparison = random.nextBoolean() ? Comparison.ABOVE : Comparison.BELOW;
        int sign = example.comparison == Comparison.ABOVE ? 1 : -1;
        example.threshold = random.nextInt(5) - 2;
        example.clearThreshold = example.threshold - sign * random.nextInt(2);
        example.sustain = 1L + random.nextInt(20);
        example.quiet = random.nextInt(40);
        example.budget = random.nextInt(60);
        example.minHarm = (double) random.nextInt(200);
        example.close = LONG;
        example.known = random.nextBoolean() ? null : (long) random.nextInt(LONG);
        example.epsilon = random.nextInt(3) > 0 ? 0 : random.nextInt(30);
        example.sample(-random.nextInt(50), example.threshold + random.nextInt(7) - 3);
        for (int i = random.nextInt(20); i > 0; i--) {
            example.sample(random.nextInt(LONG + 20), example.threshold + random.nextInt(7) - 3);
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            int when = random.nextInt(LONG + 20) - 20;
            switch (random.nextInt(5)) {
                case 0 -> example.withdraw(when);
                case 1 -> example.decide(when, DecisionKind.CONTINUE);
                default -> example.rollBack(when);
            }
        }
        return onlyOneAtATime(example);
    }

    /** What happens in the same second has an order of its own; it is tried elsewhere. */
    private static ObligationExamples onlyOneAtATime(ObligationExamples example) {
        var seen = new ArrayList<Instant>();
        example.decisions.removeIf(fact -> seen.contains(fact.at()) || !seen.add(fact.at()));
        return example;
    }

    /** Anything that can be told. */
    private static ObligationExamples any(Random random) {
        ObligationExamples example = plain(random);
        example.minSamples = random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(3);
        example.staleAfter = random.nextInt(3) > 0 ? null : 1L + random.nextInt(80);
        example.mustHaveData = random.nextInt(4) == 0;
        example.rollForwardAllowed = random.nextBoolean();
        example.action = one(random, RequiredAction.values());
        example.ruled = random.nextInt(6) > 0;
        example.declared = random.nextBoolean() ? null : (long) random.nextInt(LONG);
        example.contained = random.nextInt(3) > 0 ? null : (long) random.nextInt(LONG);
        example.defaultBudget = random.nextInt(60);
        example.attempt = one(random, Attempt.values());
        example.minHarm = random.nextBoolean() ? null : (double) random.nextInt(200);
        for (int i = random.nextInt(6); i > 0; i--) {
            int when = random.nextInt(LONG);
            if (random.nextInt(4) == 0) {
                example.decisions.add(
                        new TakenBack(
                                random.nextBoolean() ? null : "d0",
                                at(when),
                                random.nextInt(5) > 0));
            } else {
                example.take(
                        when,
                        one(random, DecisionKind.values()),
                        random.nextInt(5) > 0,
                        effect(random, when));
            }
        }
        return example;
    }

    private static @Nullable Long effect(Random random, int when) {
        return random.nextInt(4) > 0 ? null : (long) when + random.nextInt(40) - 1;
    }

    @SafeVarargs
    private static <T> T one(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static @Nullable Long since(@Nullable Instant moment) {
        return moment == null ? null : Duration.between(at(0), moment).toSeconds();
    }

    private static @Nullable Long seconds(@Nullable Duration length) {
        return length == null ? null : length.toSeconds();
    }
}
