package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.Segment.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a signal did from exposure to close.
 *
 * @param segments in order of time, each beginning where the one before ends
 * @param breachedBefore true when it was beyond its threshold just before exposure
 * @param tooFewSamples true when there are fewer than its rule asks for, so that it says nothing
 */
record Signal(List<Segment> segments, boolean breachedBefore, boolean tooFewSamples) {

    Signal {
        segments = List.copyOf(segments);
    }

    /** The longest runs of which all segments are such, in order of time. */
    List<Run> runs(Predicate<Segment> such) {
        var runs = new ArrayList<Run>();
        var current = new ArrayList<Segment>();
        for (Segment segment : segments) {
            if (such.test(segment)) {
                current.add(segment);
            } else if (!current.isEmpty()) {
                runs.add(new Run(current));
                current.clear();
            }
        }
        if (!current.isEmpty()) {
            runs.add(new Run(current));
        }
        return runs;
    }

    /** Where samples are missing, in order of time. */
    List<Span> gaps() {
        return runs(Missing.class::isInstance).stream().map(Run::span).toList();
    }
}
