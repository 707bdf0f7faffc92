package dev.turnback.decision.signal;

import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.figures.obligation.Sample;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** What was heard of signals. */
public interface SignalHistory {

    /**
     * What counts for a rule of a release: its samples, and the edges of its alerts as samples.
     *
     * @param from UTC; the last sample before it comes with them, since it still holds
     * @param to UTC, not part of it
     * @return in order of time, each moment once
     */
    Mono<List<Sample>> of(Bound bound, Instant from, Instant to);
}
