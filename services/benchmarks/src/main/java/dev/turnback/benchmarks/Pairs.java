package dev.turnback.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two measurements that take turns, so that what disturbs the machine disturbs both.
 *
 * @param ours in the order they were taken
 * @param theirs each taken right after ours of the same index
 */
record Pairs(List<Double> ours, List<Double> theirs) {
    static final int ROUNDS = 5;

    /** Something that is measured: a rate or a time. */
    interface Measurement {
        double take() throws Exception;
    }

    static Pairs take(String name, int rounds, Measurement ours, Measurement theirs)
            throws Exception {
        var first = new ArrayList<Double>();
        var second = new ArrayList<Double>();
        for (int round = 1; round <= rounds; round++) {
            first.add(ours.take());
            second.add(theirs.take());
            Progress.say("%s: pair %d of %d".formatted(name, round, rounds));
        }
        return new Pairs(List.copyOf(first), List.copyOf(second));
    }

    /** The median of ours divided by theirs, pair by pair. */
    double ratio() {
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours.get(i) / theirs.get(i);
        }
        return median(ratios);
    }

    double ourMedian() {
        return median(ours.stream().mapToDouble(Double::doubleValue).toArray());
    }

    double theirMedian() {
        return median(theirs.stream().mapToDouble(Double::doubleValue).toArray());
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
