package dev.turnback.decision.signal.kept;

import dev.turnback.decision.signal.live.Watched;
import java.time.Instant;
import java.util.List;

/**
 * What the stream of signals holds: what was heard, and what else the watching depends on. Whoever
 * reads it from the same place on comes to the same end.
 */
public sealed interface Records {

    /** Its number in the stream. */
    long sequence();

    /** When it was received or written, UTC. */
    Instant at();

    /**
     * What was heard in one delivery.
     *
     * @param lines each an observation, see {@link ObservationLines}
     */
    record Heard(long sequence, Instant at, List<String> lines) implements Records {
        public Heard {
            lines = List.copyOf(lines);
        }
    }

    /** Time has passed. */
    record TimePassed(long sequence, Instant at) implements Records {}

    /** What is watched changes. */
    record WatchingChanged(long sequence, Instant at, Change change) implements Records {}

    /**
     * @param watched begin, or go on otherwise
     * @param forgotten keys of what is watched no longer
     */
    record Change(List<Watched> watched, List<String> forgotten) {
        public Change {
            watched = List.copyOf(watched);
            forgotten = List.copyOf(forgotten);
        }

        public boolean changesNothing() {
            return watched.isEmpty() && forgotten.isEmpty();
        }
    }
}
