package dev.turnback.figures.watch;

import dev.turnback.figures.obligation.Attempt;
import dev.turnback.figures.obligation.Awareness;
import dev.turnback.figures.obligation.Comparison;
import dev.turnback.figures.obligation.ObligationFacts;
import dev.turnback.figures.obligation.ObligationJudge;
import dev.turnback.figures.obligation.RequiredAction;
import dev.turnback.figures.obligation.Rule;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.figures.obligation.Verdict;
import dev.turnback.figures.obligation.Worsening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A rule as in the worked example of the judge, told in seconds after exposure: threshold 1,
 * sustained for 120 s, quiet for 600 s, decided within 300 s. What a test is about it says itself.
 */
final class WatchExamples {

    static final Instant EXPOSED = Instant.parse("2026-03-01T12:00:00Z");
    static final int LONG = 400;

    double threshold = 1;
    double clearThreshold = 1;
    Comparison comparison = Comparison.ABOVE;
    long sustain = 120;
    int minSamples = 1;
    long quiet = 600;
    long budget = 300;
    @Nullable Long staleAfter;
    boolean mustHaveData;
    final List<Sample> samples = new ArrayList<>();

    static Instant at(long seconds) {
        return EXPOSED.plusSeconds(seconds);
    }

    WatchExamples sample(long at, double value) {
        samples.add(new Sample(at(at), value));
        return this;
    }

    Rule rule() {
        return new Rule(
                threshold,
                clearThreshold,
                comparison,
                Duration.ofSeconds(sustain),
                minSamples,
                Duration.ofSeconds(quiet),
                Duration.ofSeconds(budget),
                RequiredAction.ROLLBACK,
                null,
                staleAfter == null ? null : Duration.ofSeconds(staleAfter),
                mustHaveData,
                false,
                null);
    }

    RuleWatch watch() {
        return watch(Lateness.USUAL);
    }

    RuleWatch watch(Lateness lateness) {
        return new RuleWatch(rule(), EXPOSED, lateness);
    }

    /** What the judge says of the samples when it looks from one moment to another. */
    Verdict judged(Instant from, Instant to) {
        return ObligationJudge.judge(
                new ObligationFacts(
                        rule(),
                        from,
                        to,
                        Awareness.NONE,
                        null,
                        Duration.ofMinutes(10),
                        Duration.ZERO,
                        samples,
                        List.of(),
                        Attempt.AS_INTENDED,
                        Worsening.UNTOLD),
                Instant::toString);
    }

    /** The same with less of everything being more harm, or the other way round. */
    WatchExamples mirrored() {
        var mirror = new WatchExamples();
        mirror.comparison = comparison == Comparison.ABOVE ? Comparison.BELOW : Comparison.ABOVE;
        mirror.threshold = -threshold;
        mirror.clearThreshold = -clearThreshold;
        mirror.sustain = sustain;
        mirror.minSamples = minSamples;
        mirror.quiet = quiet;
        mirror.budget = budget;
        mirror.staleAfter = staleAfter;
        mirror.mustHaveData = mustHaveData;
        samples.forEach(s -> mirror.samples.add(new Sample(s.at(), -s.value())));
        return mirror;
    }

    /** Whole seconds within {@link #LONG}; samples in no order, some of one moment. */
    static WatchExamples any(Random random) {
        var example = new WatchExamples();
        example.comparison = random.nextBoolean() ? Comparison.ABOVE : Comparison.BELOW;
        int sign = example.comparison == Comparison.ABOVE ? 1 : -1;
        example.threshold = random.nextInt(5) - 2;
        example.clearThreshold = example.threshold - sign * random.nextInt(2);
        example.sustain = random.nextInt(20);
        example.minSamples = random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(4);
        example.quiet = random.nextInt(40);
        example.budget = random.nextInt(60);
        example.staleAfter = random.nextInt(3) == 0 ? null : 1L + random.nextInt(60);
        example.mustHaveData = random.nextInt(3) == 0;
        for (int i = random.nextInt(4); i > 0; i--) {
            example.sample(-random.nextInt(60), example.threshold + random.nextInt(7) - 3);
        }
        for (int i = random.nextInt(40); i > 0; i--) {
            example.sample(random.nextInt(LONG), example.threshold + random.nextInt(7) - 3);
        }
        return example;
    }
}
