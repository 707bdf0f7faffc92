package dev.turnback.insight.metrics;

import dev.turnback.figures.AttemptTime;
import dev.turnback.figures.Confidence;
import dev.turnback.figures.Lifetime;
import dev.turnback.insight.facts.Timed;
import java.util.List;
import java.util.stream.Stream;

/** Times as survival figures take them. */
final class Lifetimes {

    /** The standard error of a median is this much larger than a mean's, on normal data. */
    private static final double MEDIAN = Math.sqrt(Math.PI / 2);

    private static final double POWER_Z = 0.8416212335729143;

    private Lifetimes() {}

    static boolean hasTime(Timed timed) {
        return switch (timed.time()) {
            case AttemptTime.Measured m -> true;
            case AttemptTime.Censored c -> true;
            case AttemptTime.Unmeasured u -> false;
            case AttemptTime.Invalid i -> false;
        };
    }

    static List<Lifetime> of(List<? extends Timed> timed) {
        return timed.stream().flatMap(Lifetimes::of).toList();
    }

    private static Stream<Lifetime> of(Timed timed) {
        return switch (timed.time()) {
            case AttemptTime.Measured(double seconds) -> Stream.of(Lifetime.ended(seconds));
            case AttemptTime.Censored(double seconds) -> Stream.of(Lifetime.open(seconds));
            case AttemptTime.Unmeasured u -> Stream.of();
            case AttemptTime.Invalid i -> Stream.of();
        };
    }

    /**
     * By which factor two medians must differ for their 95 % intervals to part in 80 % of cases, if
     * logarithms of times spread like a normal distribution; a rule of thumb.
     */
    static double minimumDetectableFactor(List<Lifetime> one, List<Lifetime> other) {
        double a = MEDIAN * spread(one) / Math.sqrt(one.size());
        double b = MEDIAN * spread(other) / Math.sqrt(other.size());
        return Math.exp(Confidence.Z * (a + b) + POWER_Z * Math.hypot(a, b));
    }

    private static double spread(List<Lifetime> lifetimes) {
        double[] logs =
                lifetimes.stream().mapToDouble(l -> Math.log(Math.max(1, l.seconds()))).toArray();
        double mean = 0;
        for (double log : logs) {
            mean += log / logs.length;
        }
        double squares = 0;
        for (double log : logs) {
            squares += (log - mean) * (log - mean);
        }
        return Math.sqrt(squares / Math.max(1, logs.length - 1));
    }
}
