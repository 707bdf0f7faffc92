package dev.turnback.insight.metrics;

import dev.turnback.insight.facts.AttemptFact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Attempts before and since the middle of the window. The cut follows from the window alone, never
 * from how the attempts came out, so an interval for the difference may be claimed.
 */
record Halves(Instant middle, List<AttemptFact> before, List<AttemptFact> since) {

    /** Fewer a side than this, and no trend is called. */
    static final int ENOUGH = 20;

    /**
     * @param attempts at least one, in order of time; the first and the last stand for an end of
     *     the window that is not given
     */
    static Halves of(List<AttemptFact> attempts, MetricsQuery query) {
        Instant start = or(query.from(), attempts.getFirst().at());
        Instant end = or(query.to(), attempts.getLast().at());
        Instant middle = start.plus(Duration.between(start, end).dividedBy(2));
        return new Halves(
                middle,
                attempts.stream().filter(a -> a.at().isBefore(middle)).toList(),
                attempts.stream().filter(a -> !a.at().isBefore(middle)).toList());
    }

    private static Instant or(@Nullable Instant given, Instant otherwise) {
        return given == null ? otherwise : given;
    }
}
