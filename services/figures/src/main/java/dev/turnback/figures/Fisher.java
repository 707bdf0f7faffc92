package dev.turnback.figures;

/**
 * How surprising it is that two shares differ as much as they do, if they are one: the exact test
 * of a table of two by two, both sides.
 *
 * <p>Source: R. A. Fisher, The Design of Experiments (1935), chapter II; both sides as all tables
 * that are no more likely than the one seen.
 */
public final class Fisher {

    /** Tables that are as likely as the one seen may differ from it by rounding only. */
    private static final double ROUNDING = 1e-7;

    private Fisher() {}

    /**
     * @param k1 of {@code n1}, as {@code k2} of {@code n2}
     * @return from 0 to 1; 1 where one side is empty
     * @throws IllegalArgumentException when a count is not within 0 to its n
     */
    public static double p(int k1, int n1, int k2, int n2) {
        if (k1 < 0 || k1 > n1 || k2 < 0 || k2 > n2) {
            throw new IllegalArgumentException("%d of %d, %d of %d".formatted(k1, n1, k2, n2));
        }
        int hits = k1 + k2;
        int least = Math.max(0, hits - n2);
        int most = Math.min(hits, n1);
        double seen = logLikelihood(k1, n1, hits, n2);
        double p = 0;
        for (int k = least; k <= most; k++) {
            double other = logLikelihood(k, n1, hits, n2);
            if (other <= seen + ROUNDING) {
                p += Math.exp(other);
            }
        }
        return Math.min(1, p);
    }

    private static double logLikelihood(int k, int n1, int hits, int n2) {
        return logChoose(n1, k) + logChoose(n2, hits - k) - logChoose(n1 + n2, hits);
    }

    private static double logChoose(int n, int k) {
        double sum = 0;
        int few = Math.min(k, n - k);
        for (int i = 1; i <= few; i++) {
            sum += Math.log((double) (n - few + i) / i);
        }
        return sum;
    }
}
