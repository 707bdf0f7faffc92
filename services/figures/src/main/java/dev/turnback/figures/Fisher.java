package dev.turnback.figures;

import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * How surprising it is that two shares differ as much as they do, if they are one: the exact test
 * of a table of two by two, both sides.
 *
 * <p>Source: R. A. Fisher, The Design of Experiments (1935), chapter II; both sides as all tables
 * that are no more likely than the one seen.
 */
public final class Fisher {

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
        int[][] table = {{k1, n1 - k1}, {k2, n2 - k2}};
        return n1 + n2 == 0 ? 1 : FisherExactTest.withDefaults().test(table).getPValue();
    }
}
