package dev.turnback.insight.metrics;

import dev.turnback.insight.facts.Dated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies before and since the middle of the window. The cut follows from the window alone, never
 * from how it came out, so an interval for the difference may be claimed.
 */
record Halves<T extends Dated>(Instant middle, List<T> before, List<T> since) {

    /** Fewer a side than this, and no trend is called. */
    static final int ENOUGH = 20;

    /**
     * @param dated at least one, in order of time; the first and the last stand for an end of the
     *     window that is not given
     */
    static <T extends Dated> Halves<T> of(List<T> dated, MetricsQuery query) {
        Instant start = or(query.from(), dated.getFirst().at());
        Instant end = or(query.to(), dated.getLast().at());
        Instant middle = start.plus(Duration.between(start, end).dividedBy(2));
        return new Halves<>(
                middle,
                dated.stream().filter(a -> a.at().isBefore(middle)).toList(),
                dated.stream().filter(a -> !a.at().isBefore(middle)).toList());
    }

    private static Instant or(@Nullable Instant given, Instant otherwise) {
        return given == null ? otherwise : given;
    }
}
