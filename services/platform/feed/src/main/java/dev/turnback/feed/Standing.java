package dev.turnback.feed;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one projection stands. Safe for many threads. */
final class Standing {

    private final Rate rate = new Rate();
    private Progress.State state = Progress.State.RUNNING;
    private @Nullable String error;
    private long position;
    private long head;
    private long firstHead = -1;
    private int failures;
    private Instant closedTime = Instant.MIN;

    synchronized Progress.State state() {
        return state;
    }

    synchronized long position() {
        return position;
    }

    synchronized int failures() {
        return failures;
    }

    /** True once the head was reached that the log had when it was first read. */
    synchronized boolean caughtUp() {
        return firstHead >= 0 && position >= firstHead;
    }

    /** True when nothing failed, and at most so many positions were left in the last read. */
    synchronized boolean near(long left) {
        return firstHead >= 0 && head - position <= left && state == Progress.State.RUNNING;
    }

    /** Where the view stands before its log is read. */
    synchronized void opened(long checkpoint) {
        position = checkpoint;
    }

    synchronized void reached(long upTo, long headSeen, Instant now) {
        position = upTo;
        head = headSeen;
        if (firstHead < 0) {
            firstHead = headSeen;
        }
        rate.sample(now, upTo);
    }

    /** The whole page is applied; at its end, what it says about time holds for the view. */
    synchronized void applied(EventFeed.Page page) {
        if (page.upTo() >= page.head() && page.closedAt().isAfter(closedTime)) {
            closedTime = page.closedAt();
        }
    }

    synchronized Instant closedTime() {
        return closedTime;
    }

    synchronized void succeeded() {
        state = Progress.State.RUNNING;
        error = null;
        failures = 0;
    }

    synchronized void troubled(Throwable cause) {
        error = Failures.describe(cause);
        state = Progress.State.RETRYING;
    }

    /**
     * Returns true when the batch is to be tried again.
     *
     * @param retries how often it is when the failure may or may not pass
     */
    synchronized boolean failed(Throwable cause, int retries) {
        failures++;
        troubled(cause);
        if (cause instanceof StoppedException stop && !(stop.passing() && failures <= retries)) {
            state = Progress.State.STOPPED;
        }
        return state == Progress.State.RETRYING;
    }

    /** A stop is over. */
    synchronized void tryAgain() {
        failures = 0;
        if (state == Progress.State.STOPPED) {
            state = Progress.State.RETRYING;
        }
    }

    synchronized Progress progress(FeedProjection projection, int parked, Instant now) {
        return new Progress(
                projection.view(),
                projection.source(),
                state,
                position,
                head,
                rate.perSecond(now, position),
                parked,
                Optional.ofNullable(error));
    }
}
