package dev.turnback.figures;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How surprising it is that two groups of durations differ as much as they do, if they are one;
 * some may still be open.
 *
 * <p>Source: N. Mantel, Evaluation of survival data and two new rank order statistics arising in
 * its consideration, Cancer Chemotherapy Reports 50 (1966) 163–170.
 */
public final class LogRank {

    private static final double EXACT = 1e-16;
    private static final int MOST_STEPS = 500;

    /** Below it the series is short, above it the continued fraction. */
    private static final double LARGE = 2;

    private LogRank() {}

    /**
     * @return from 0 to 1; 1 where nothing has ended, or one side is empty
     */
    public static double p(List<Lifetime> one, List<Lifetime> other) {
        List<Side> sides =
                Stream.concat(
                                one.stream().map(lifetime -> new Side(lifetime, 1)),
                                other.stream().map(lifetime -> new Side(lifetime, 0)))
                        .sorted(Comparator.comparingDouble(side -> side.of().seconds()))
                        .toList();
        double mine = one.size();
        double surplus = 0;
        double variance = 0;
        int i = 0;
        while (i < sides.size()) {
            double seconds = sides.get(i).of().seconds();
            double all = sides.size() - i;
            double left = mine;
            double ended = 0;
            for (; i < sides.size() && sides.get(i).of().seconds() == seconds; i++) {
                Side side = sides.get(i);
                left -= side.one();
                ended += side.of().censored() ? 0 : 1;
                surplus += side.of().censored() ? 0 : side.one();
            }
            surplus -= ended * mine / all;
            variance +=
                    all > 1
                            ? ended * mine * (all - mine) * (all - ended) / (all * all * (all - 1))
                            : 0;
            mine = left;
        }
        return variance == 0 ? 1 : erfc(Math.sqrt(surplus * surplus / variance / 2));
    }

    /**
     * @param one 1 for the one group, 0 for the other
     */
    private record Side(Lifetime of, int one) {}

    /** The complementary error function of 0 or more: Abramowitz and Stegun, 7.1.6 and 7.1.14. */
    static double erfc(double x) {
        return x < LARGE ? 1 - series(x) : fraction(x);
    }

    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < MOST_STEPS && Math.abs(term) > EXACT * Math.abs(sum); n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }

    private static double fraction(double x) {
        double tail = x;
        for (int n = MOST_STEPS; n >= 1; n--) {
            tail = x + n / 2.0 / tail;
        }
        return Math.exp(-x * x) / Math.sqrt(Math.PI) / tail;
    }
}
