package dev.turnback.axon;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stamps commits, and says up to when nothing more will be stamped: the two must agree, whoever
 * asks when. Safe for many threads.
 */
final class RecordingTimes {

    private final InstantSource clock;
    private final RecentCommits recent;
    private final boolean exclusive;
    private Instant given = Instant.MIN;
    private @Nullable Instant onItsWay;
    private boolean frozen;

    /**
     * @param exclusive whether nobody else writes the log
     */
    RecordingTimes(InstantSource clock, RecentCommits recent, boolean exclusive) {
        this.clock = clock;
        this.recent = recent;
        this.exclusive = exclusive;
    }

    /** Invariant 11: never before the commit it follows, and after every closed time given. */
    synchronized Instant stamp() {
        Instant least = recent.tip().recordedAt();
        if (!given.isBefore(least)) {
            least = given.plus(1, ChronoUnit.MICROS);
        }
        Instant now = now();
        Instant stamp = now.isBefore(least) ? least : now;
        onItsWay = stamp;
        return stamp;
    }

    /** The commit stamped last is in the known log, or will never be in any, unless frozen. */
    synchronized void settled() {
        if (!frozen) {
            onItsWay = null;
        }
    }

    /** The writer ends: nobody knows what the next one stamps. */
    synchronized void freeze() {
        frozen = true;
    }

    /**
     * Everything recorded at or before it is known already: ask before asking for the head. Never
     * decreases; {@link Instant#MIN} when nothing can be said.
     */
    synchronized Instant closed() {
        Instant possible = exclusive ? ofOwnWriter() : ofLastCommit();
        if (possible.isAfter(given)) {
            given = possible;
        }
        return given;
    }

    private Instant ofOwnWriter() {
        if (onItsWay != null) {
            return onItsWay.minus(1, ChronoUnit.MICROS);
        }
        return frozen ? given : now();
    }

    /** The next commit of whoever writes may have the time of the last one. */
    private Instant ofLastCommit() {
        RecentCommits.Tip tip = recent.tip();
        return tip.position() == 0 ? Instant.MIN : tip.recordedAt().minus(1, ChronoUnit.MICROS);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
