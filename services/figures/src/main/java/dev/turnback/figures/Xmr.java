package dev.turnback.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * An individuals chart (XmR) of durations in order of time, on natural logarithms: centre = mean,
 * limits = centre ± 2.66 · mean moving range, all turned back with exp. 0 s is drawn as 1 s.
 *
 * <p>Where 8 points in a row lie on one side of the centre, the level has shifted: the chart is cut
 * where the run starts (where it ends, when it opens the chart) and both parts get limits of their
 * own, by the same rule again. A limit never spans a cut, and no part is shorter than two points:
 * one point has no moving range.
 *
 * <p>Source: D. J. Wheeler, Understanding Variation, 2nd ed. (2000); run of 8: Western Electric,
 * Statistical Quality Control Handbook (1956), B-II.
 */
public final class Xmr {

    public static final int RUN = 8;

    /** 3 / d2 for ranges of two. */
    public static final double LIMIT_FACTOR = 2.66;

    public static final String METHOD =
            "XmR on logarithms (0 s drawn as 1 s), centre ± 2.66 · mean moving range; redrawn where"
                    + " a run of 8 on one side of the centre starts (where it ends, if it opens the"
                    + " chart); no limit and no interval spans a redraw";

    private static final int SHORTEST = 2;

    private Xmr() {}

    /** Points {@code from} (inclusive) to {@code to} (exclusive) under one centre. */
    public record Segment(
            int from, int to, double centreSeconds, double lowerSeconds, double upperSeconds) {

        /** True when the point lies beyond a limit. */
        public boolean leavesOutside(double seconds) {
            double drawn = Math.max(1, seconds);
            return drawn < lowerSeconds || drawn > upperSeconds;
        }
    }

    /**
     * @param seconds 0 or more each, in order of time
     * @return segments that cover all points in order; empty when there are fewer than two
     */
    public static List<Segment> segments(List<Double> seconds) {
        double[] logs = seconds.stream().mapToDouble(s -> Math.log(Math.max(1, s))).toArray();
        var segments = new ArrayList<Segment>();
        if (logs.length >= SHORTEST) {
            divide(logs, 0, logs.length, segments);
        }
        return segments;
    }

    private static void divide(double[] logs, int from, int to, List<Segment> into) {
        double centre = mean(logs, from, to);
        int cut = cut(logs, from, to, centre);
        if (cut - from >= SHORTEST && to - cut >= SHORTEST) {
            divide(logs, from, cut, into);
            divide(logs, cut, to, into);
        } else {
            into.add(segment(logs, from, to, centre));
        }
    }

    /** Where the first run of 8 divides the chart; {@code to} when none does. */
    private static int cut(double[] logs, int from, int to, double centre) {
        int start = from;
        while (start < to) {
            int side = side(logs[start], centre);
            int end = start + 1;
            while (end < to && side(logs[end], centre) == side) {
                end++;
            }
            if (side != 0 && end - start >= RUN) {
                return start > from ? start : end;
            }
            start = end;
        }
        return to;
    }

    /** A point on the centre is on no side; rounding of the mean must not put it on one. */
    private static int side(double log, double centre) {
        double distance = log - centre;
        return Math.abs(distance) < 1e-9 ? 0 : distance > 0 ? 1 : -1;
    }

    private static Segment segment(double[] logs, int from, int to, double centre) {
        double ranges = 0;
        for (int i = from + 1; i < to; i++) {
            ranges += Math.abs(logs[i] - logs[i - 1]);
        }
        double reach = LIMIT_FACTOR * ranges / (to - from - 1);
        return new Segment(
                from, to, Math.exp(centre), Math.exp(centre - reach), Math.exp(centre + reach));
    }

    private static double mean(double[] logs, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += logs[i];
        }
        return sum / (to - from);
    }
}
