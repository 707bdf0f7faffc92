package dev.turnback.axon;

import java.time.Duration;

/**
 * Bounds of an engine.
 *
 * @param windowEvents how many of the latest events are kept in memory for conflict checks and
 *     reads
 * @param queuedTransactions how many transactions may wait for the writer before it refuses
 * @param commitBytes the most bytes of a commit, and so of a transaction
 * @param commitTransactions the most transactions of a commit
 * @param readPage how many events are read from the log at once
 * @param pollInterval how often to look for commits of other writers; zero when there are none
 * @param patience after this long without knowing whether a commit was written, its callers are
 *     told; the commit is sent on
 */
public record EngineSettings(
        int windowEvents,
        int queuedTransactions,
        int commitBytes,
        int commitTransactions,
        int readPage,
        Duration pollInterval,
        Duration patience) {

    /** One process writes the log. */
    public static EngineSettings exclusive() {
        return new EngineSettings(
                20_000, 4_096, 8 << 20, 1_024, 1_024, Duration.ZERO, Duration.ofSeconds(10));
    }

    /** Several processes write the log. */
    public static EngineSettings shared(Duration pollInterval) {
        var own = exclusive();
        return new EngineSettings(
                own.windowEvents,
                own.queuedTransactions,
                own.commitBytes,
                own.commitTransactions,
                own.readPage,
                pollInterval,
                own.patience);
    }

    /** True when no other process writes the log. */
    boolean isExclusive() {
        return pollInterval.isZero();
    }

    public EngineSettings window(int events) {
        return new EngineSettings(
                events,
                queuedTransactions,
                commitBytes,
                commitTransactions,
                readPage,
                pollInterval,
                patience);
    }

    public EngineSettings queue(int transactions) {
        return new EngineSettings(
                windowEvents,
                transactions,
                commitBytes,
                commitTransactions,
                readPage,
                pollInterval,
                patience);
    }
}
