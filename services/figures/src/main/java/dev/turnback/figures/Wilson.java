package dev.turnback.figures;

import org.jspecify.annotations.Nullable;

/**
 * The score interval of a proportion at 95 %, without continuity correction.
 *
 * <p>Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
 * JASA 22 (1927) 209–212.
 */
public final class Wilson {

    public static final String METHOD = "Wilson score interval, 95 %";

    private Wilson() {}

    /**
     * @return null when {@code n} is 0: nothing was seen, so nothing is claimed
     * @throws IllegalArgumentException when {@code successes} is not within 0 to {@code n}
     */
    public static @Nullable Interval interval(long successes, long n) {
        if (successes < 0 || successes > n) {
            throw new IllegalArgumentException(successes + " successes of " + n);
        }
        if (n == 0) {
            return null;
        }
        double z2 = Confidence.Z * Confidence.Z;
        double p = (double) successes / n;
        double scale = 1 + z2 / n;
        double centre = p + z2 / (2.0 * n);
        double reach = Confidence.Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        // At the edges the formula gives exactly 0 or 1; rounding must not push the bound past p.
        double low = successes == 0 ? 0 : Math.min(p, (centre - reach) / scale);
        double high = successes == n ? 1 : Math.max(p, (centre + reach) / scale);
        return new Interval(Math.max(0, low), Math.min(1, high));
    }
}
