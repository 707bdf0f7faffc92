package dev.turnback.figures.watch;

import dev.turnback.figures.obligation.Comparison;
import dev.turnback.figures.obligation.Rule;
import java.time.Instant;

/**
 * A rule and an exposure, made ready for reading many samples: more of a value is always more harm,
 * and times are {@link Nanos}.
 *
 * @param threshold harm strictly beyond it is a breach
 * @param clear harm at or inside it is clear
 * @param staleAfter NEVER when a sample holds for ever
 */
record Terms(
        long exposedAt,
        Comparison comparison,
        double threshold,
        double clear,
        long sustain,
        int minSamples,
        long quiet,
        long budget,
        long staleAfter,
        boolean mustHaveData) {

    Terms {
        if (staleAfter <= 0) {
            throw new IllegalArgumentException("a sample that is stale at once says nothing");
        }
    }

    static Terms of(Rule rule, Instant exposedAt) {
        return new Terms(
                Nanos.of(exposedAt),
                rule.comparison(),
                harm(rule.comparison(), rule.threshold()),
                harm(rule.comparison(), rule.clearThreshold()),
                Nanos.of(rule.sustain()),
                rule.minSamples(),
                Nanos.of(rule.quiet()),
                Nanos.of(rule.budget()),
                Nanos.of(rule.staleAfter()),
                rule.mustHaveData());
    }

    double harm(double value) {
        return harm(comparison, value);
    }

    /** The value turned so that more of it is more harm; there is one zero. */
    private static double harm(Comparison comparison, double value) {
        return switch (comparison) {
            case ABOVE -> value + 0.0;
            case BELOW -> 0.0 - value;
        };
    }

    /** An alert that fires is 1 beyond the threshold, however large that is. */
    double harmOfAnAlert() {
        return Math.max(threshold + 1, Math.nextUp(threshold));
    }

    boolean isBreached(double harm) {
        return harm > threshold;
    }

    boolean isClear(double harm) {
        return harm <= clear;
    }
}
