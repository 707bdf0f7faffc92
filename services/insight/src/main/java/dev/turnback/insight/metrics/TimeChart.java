package dev.turnback.insight.metrics;

import dev.turnback.figures.AttemptTime;
import dev.turnback.figures.Xmr;
import dev.turnback.insight.facts.Timed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The limits drawn through times that have ended.
 *
 * @param outside the indexes of the times that lie beyond a limit of their segment
 */
record TimeChart(BitSet outside, MetricAnswer.Chart chart) {

    /**
     * @param timed what has a time, in order of time
     */
    static TimeChart of(List<? extends Timed> timed) {
        var ended = new ArrayList<Integer>();
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < timed.size(); i++) {
            if (timed.get(i).time() instanceof AttemptTime.Measured(double measured)) {
                ended.add(i);
                seconds.add(measured);
            }
        }
        var outside = new BitSet(timed.size());
        var drawn = new ArrayList<MetricAnswer.ChartSegment>();
        for (Xmr.Segment segment : Xmr.segments(seconds)) {
            for (int i = segment.from(); i < segment.to(); i++) {
                outside.set(ended.get(i), segment.leavesOutside(seconds.get(i)));
            }
            drawn.add(
                    segment(
                            segment,
                            ended.get(segment.from()),
                            ended.get(segment.to() - 1),
                            timed));
        }
        return new TimeChart(outside, new MetricAnswer.Chart(drawn, drawn.size() > 1));
    }

    private static MetricAnswer.ChartSegment segment(
            Xmr.Segment segment, int first, int last, List<? extends Timed> timed) {
        return new MetricAnswer.ChartSegment(
                timed.get(first).at(),
                timed.get(last).at(),
                first,
                last,
                segment.centreSeconds(),
                segment.lowerSeconds(),
                segment.upperSeconds());
    }
}
