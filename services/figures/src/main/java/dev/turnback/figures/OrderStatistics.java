package dev.turnback.figures;

import org.jspecify.annotations.Nullable;

/**
 * Which ranks of a sorted sample bound a percentile, whatever the distribution: the number of
 * values below the percentile is binomial, and each rank leaves at most 2.5 % beyond it.
 *
 * <p>Source: W. J. Conover, Practical Nonparametric Statistics, 3rd ed. (1999), 3.2.
 */
public final class OrderStatistics {

    /** Up to so many values the chances are added one by one. */
    private static final int SUMMED = 1_000;

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
        return n <= SUMMED ? lowRankSummed(n, p) : lowRankSought(n, p);
    }

    private static int lowRankSummed(int n, double p) {
        double logOdds = Math.log(p) - Math.log1p(-p);
        double logMass = n * Math.log1p(-p);
        double below = 0;
        for (int k = 0; k < n; k++) {
            below += Math.exp(logMass);
            if (below > Confidence.TAIL) {
                return k;
            }
            logMass += Math.log((double) (n - k) / (k + 1)) + logOdds;
        }
        return n;
    }

    /** Begins where a normal distribution has it and goes to the next whole number from there. */
    private static int lowRankSought(int n, double p) {
        double deviation = Math.sqrt(n * p * (1 - p));
        int rank = (int) Math.max(0, n * p - Confidence.Z * deviation);
        while (rank > 0 && BinomialTail.atMost(rank - 1, n, p) > Confidence.TAIL) {
            rank--;
        }
        while (BinomialTail.atMost(rank, n, p) <= Confidence.TAIL) {
            rank++;
        }
        return rank;
    }
}
