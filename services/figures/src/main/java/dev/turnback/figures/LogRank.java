package dev.turnback.figures;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How surprising it is that two groups of durations differ as much as they do, if they are one;
 * some may still be open.
 *
 * <p>Source: N. Mantel, Evaluation of survival data and two new rank order statistics arising in
 * its consideration, Cancer Chemotherapy Reports 50 (1966) 163–170.
 */
public final class LogRank {

    private static final ChiSquaredDistribution OF_ONE_DEGREE = ChiSquaredDistribution.of(1);

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
        return variance == 0 ? 1 : OF_ONE_DEGREE.survivalProbability(surplus * surplus / variance);
    }

    /**
     * @param one 1 for the one group, 0 for the other
     */
    private record Side(Lifetime of, int one) {}
}
