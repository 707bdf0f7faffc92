package dev.turnback.axon;

import dev.turnback.storage.Commit;
import java.time.Duration;
import java.time.Instant;

/**
 * A commit on its way.
 *
 * @param at since when, by the engine's clock
 */
record Sent(Commit commit, Batch batch, Instant at) {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /** True when its callers have waited long enough to be told that nobody knows. */
    boolean overdue(Instant now, Duration patience) {
        return !now.isBefore(at.plus(patience));
    }

    /**
     * @param attempt 0 for the first one
     */
    static Duration pauseAfter(int attempt) {
        Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(attempt, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
