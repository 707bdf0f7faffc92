package dev.turnback.feed;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one projection stands; guarded by the lock of its loop. */
final class Standing {

    private final Rate rate = new Rate();
    private Progress.State state = Progress.State.RUNNING;
    private @Nullable String error;
    private long position;
    private long head;
    private long firstHead = -1;
    private int failures;

    Progress.State state() {
        return state;
    }

    long position() {
        return position;
    }

    int failures() {
        return failures;
    }

    /** False until the checkpoint and the first page have been read. */
    boolean known() {
        return firstHead >= 0;
    }

    boolean caughtUp() {
        return known() && position >= firstHead;
    }

    void reached(long upTo, long headSeen, Instant now) {
        position = upTo;
        head = headSeen;
        if (firstHead < 0) {
            firstHead = headSeen;
        }
        rate.sample(now, upTo);
    }

    void succeeded() {
        state = Progress.State.RUNNING;
        error = null;
        failures = 0;
    }

    /** Returns true when the batch is to be tried again. */
    boolean failed(Throwable cause, int retries) {
        failures++;
        error = cause.toString();
        state = failures <= retries ? Progress.State.RETRYING : Progress.State.STOPPED;
        return state == Progress.State.RETRYING;
    }

    void forgetFailures() {
        failures = 0;
    }

    Progress progress(FeedProjection projection, Instant now) {
        return new Progress(
                projection.view(),
                projection.source(),
                state,
                position,
                head,
                rate.perSecond(now, position),
                Optional.ofNullable(error));
    }
}
