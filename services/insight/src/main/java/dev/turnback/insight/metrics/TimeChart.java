package dev.turnback.insight.metrics;

import dev.turnback.figures.AttemptTime;
import dev.turnback.figures.Xmr;
import dev.turnback.insight.facts.AttemptFact;
import java.util.ArrayList;
import java.util.List;

/**
 * The points of the time to roll back and the limits drawn through those that have landed.
 *
 * @param points in order of time
 */
record TimeChart(List<MetricAnswer.Point> points, MetricAnswer.Chart chart) {

    /**
     * @param timed the attempts that have a time, in order of time
     */
    static TimeChart of(List<AttemptFact> timed) {
        var landed = new ArrayList<Integer>();
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < timed.size(); i++) {
            if (timed.get(i).time() instanceof AttemptTime.Measured(double measured)) {
                landed.add(i);
                seconds.add(measured);
            }
        }
        List<Xmr.Segment> segments = Xmr.segments(seconds);
        boolean[] outside = new boolean[timed.size()];
        var drawn = new ArrayList<MetricAnswer.ChartSegment>();
        for (Xmr.Segment segment : segments) {
            for (int i = segment.from(); i < segment.to(); i++) {
                outside[landed.get(i)] = segment.leavesOutside(seconds.get(i));
            }
            drawn.add(
                    segment(
                            segment,
                            landed.get(segment.from()),
                            landed.get(segment.to() - 1),
                            timed));
        }
        var points = new ArrayList<MetricAnswer.Point>();
        for (int i = 0; i < timed.size(); i++) {
            points.add(point(timed.get(i), outside[i]));
        }
        return new TimeChart(points, new MetricAnswer.Chart(drawn, drawn.size() > 1));
    }

    private static MetricAnswer.ChartSegment segment(
            Xmr.Segment segment, int first, int last, List<AttemptFact> timed) {
        return new MetricAnswer.ChartSegment(
                timed.get(first).at(),
                timed.get(last).at(),
                first,
                last,
                segment.centreSeconds(),
                segment.lowerSeconds(),
                segment.upperSeconds());
    }

    private static MetricAnswer.Point point(AttemptFact attempt, boolean outside) {
        var lifetime = Lifetimes.of(List.of(attempt)).getFirst();
        return new MetricAnswer.Point(
                attempt.id(),
                attempt.at(),
                lifetime.seconds(),
                lifetime.censored(),
                attempt.component(),
                attempt.version(),
                attempt.primaryKind(),
                attempt.outcome(),
                attempt.flags(),
                outside);
    }
}
