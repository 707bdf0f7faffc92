package dev.turnback.figures;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Which ranks of a sorted sample bound a percentile, whatever the distribution: the number of
 * values below the percentile is binomial, and each rank leaves at most 2.5 % beyond it.
 *
 * <p>Source: W. J. Conover, Practical Nonparametric Statistics, 3rd ed. (1999), 3.2.
 */
public final class OrderStatistics {

    private OrderStatistics() {}

    /**
     * Ranks from 1 to n.
     *
     * @param low null when n is too small to bound the percentile from below at 97.5 %
     * @param high null when n is too small to bound it from above at 97.5 %
     */
    public record Ranks(@Nullable Integer low, @Nullable Integer high) {}

    /**
     * @param n how many values, 0 or more
     * @param p which percentile, between 0 and 1
     */
    public static Ranks ranks(int n, double p) {
        if (n < 0 || !(p > 0 && p < 1)) {
            throw new IllegalArgumentException("percentile " + p + " of " + n);
        }
        // The upper rank is the lower rank of the mirrored sample.
        int low = lowRank(n, p);
        int mirrored = lowRank(n, 1 - p);
        return new Ranks(low == 0 ? null : low, mirrored == 0 ? null : n + 1 - mirrored);
    }

    /** The largest r with P(Binomial(n, p) ≤ r − 1) ≤ 2.5 %, 0 when there is none. */
    private static int lowRank(int n, double p) {
        var below = BinomialDistribution.of(n, p);
        int rank = n == 0 ? 0 : below.inverseCumulativeProbability(Confidence.TAIL);
        return rank < n && below.cumulativeProbability(rank) <= Confidence.TAIL ? rank + 1 : rank;
    }
}
