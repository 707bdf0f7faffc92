package dev.turnback.figures;

import org.jspecify.annotations.Nullable;

/**
 * How far two independent proportions differ: the hybrid score interval at 95 %.
 *
 * <p>Source: R. G. Newcombe, Interval estimation for the difference between independent
 * proportions, Statistics in Medicine 17 (1998) 873–890, method 10.
 */
public final class ProportionDifference {

    /** The standard normal quantile of 80 % power. */
    private static final double POWER = 0.8416212335729143;

    private ProportionDifference() {}

    /**
     * @return the interval of p1 − p2; null when one side is empty
     */
    public static @Nullable Interval interval(long k1, long n1, long k2, long n2) {
        Interval first = Wilson.interval(k1, n1);
        Interval second = Wilson.interval(k2, n2);
        if (first == null || second == null) {
            return null;
        }
        double p1 = (double) k1 / n1;
        double p2 = (double) k2 / n2;
        double down = Math.hypot(p1 - first.low(), second.high() - p2);
        double up = Math.hypot(first.high() - p1, p2 - second.low());
        return new Interval(p1 - p2 - down, p1 - p2 + up);
    }

    /** The difference that two samples of these sizes show with 80 % power around a share p. */
    public static double minimumDetectable(double p, long n1, long n2) {
        return (Confidence.Z + POWER) * Math.sqrt(p * (1 - p) * (1.0 / n1 + 1.0 / n2));
    }
}
