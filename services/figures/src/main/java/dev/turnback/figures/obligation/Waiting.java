package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.DecisionFact.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long it took to decide.
 *
 * @param waits every stretch from when it was knowable in which no decision stood
 * @param stoppedBy the decision by which the clock stopped for good; null when it did not
 * @param standing what stood in the end, in order of time
 * @param flipFlops how often a decision that had stopped the clock was taken back
 * @param reversedAfterEffect a decision was taken back that had been carried out already
 * @param unauthorised somebody decided, or took back, who might not
 */
record Waiting(
        List<Span> waits,
        @Nullable Taken stoppedBy,
        List<Taken> standing,
        int flipFlops,
        boolean reversedAfterEffect,
        boolean unauthorised) {

    Waiting {
        waits = List.copyOf(waits);
        standing = List.copyOf(standing);
    }

    Duration latency() {
        return waits.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    boolean isUndecided() {
        return stoppedBy == null;
    }

    /** True when what was decided was decided before anybody could know. */
    boolean isAheadOf(Instant knowableAt) {
        return stoppedBy != null && stoppedBy.at().isBefore(knowableAt);
    }
}
