package dev.turnback.figures;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Percentiles of durations of which some may still be open. Percentile p is the smallest time at
 * which survival is at most 1 − p.
 *
 * <p>The interval is of order statistics while nothing is censored; else it is the set of times
 * that the log(−log) band does not reject (R. Brookmeyer and J. Crowley, A confidence interval for
 * the median survival time, Biometrics 38 (1982) 29–41).
 */
public final class Percentiles {

    public static final String ORDER_STATISTICS =
            "order-statistic interval (binomial, distribution-free), 95 %";
    public static final String BROOKMEYER_CROWLEY =
            "Brookmeyer–Crowley interval (log-log band), 95 %";

    /** Absorbs the rounding of products such as 1 − 0.9; far below 1/n for any n held here. */
    private static final double ROUNDING = 1e-10;

    private final List<Lifetime> lifetimes;
    private final List<KaplanMeier.Step> steps;
    private final boolean censored;

    private Percentiles(List<Lifetime> lifetimes) {
        this.lifetimes =
                lifetimes.stream()
                        .sorted((a, b) -> Double.compare(a.seconds(), b.seconds()))
                        .toList();
        this.steps = KaplanMeier.fit(lifetimes);
        this.censored = lifetimes.stream().anyMatch(Lifetime::censored);
    }

    /**
     * @param seconds null when the share was not reached
     * @param low null when the data bound it from below at no 97.5 %
     * @param high null when the data bound it from above at no 97.5 %
     */
    public record Percentile(
            @Nullable Double seconds, @Nullable Double low, @Nullable Double high) {}

    public static Percentiles of(List<Lifetime> lifetimes) {
        return new Percentiles(lifetimes);
    }

    /** Which of the two intervals {@link #at} gives. */
    public String method() {
        return censored ? BROOKMEYER_CROWLEY : ORDER_STATISTICS;
    }

    public List<KaplanMeier.Step> curve() {
        return steps;
    }

    /**
     * @param p between 0 and 1
     */
    public Percentile at(double p) {
        Double seconds = firstAtMost(1 - p, KaplanMeier.Step::survival);
        if (censored) {
            return new Percentile(
                    seconds,
                    firstAtMost(1 - p, s -> bound(s, true)),
                    firstAtMost(1 - p, s -> bound(s, false)));
        }
        var ranks = OrderStatistics.ranks(lifetimes.size(), p);
        return new Percentile(seconds, ofRank(ranks.low()), ofRank(ranks.high()));
    }

    private @Nullable Double ofRank(@Nullable Integer rank) {
        return rank == null ? null : lifetimes.get(rank - 1).seconds();
    }

    private @Nullable Double firstAtMost(double share, ToDoubleFunction<KaplanMeier.Step> curve) {
        for (var step : steps) {
            if (curve.applyAsDouble(step) <= share + ROUNDING) {
                return step.seconds();
            }
        }
        return null;
    }

    /** Where there is no band nothing is claimed: the bound stays above every share. */
    private static double bound(KaplanMeier.Step step, boolean low) {
        Interval band = step.band();
        if (band == null) {
            return Double.POSITIVE_INFINITY;
        }
        return low ? band.low() : band.high();
    }
}
