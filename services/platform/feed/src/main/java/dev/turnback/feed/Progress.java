package dev.turnback.feed;

import java.time.Duration;
import java.util.Optional;

/**
 * How far one projection is.
 *
 * @param position everything of the source up to here is in the view
 * @param head the last position of the source when it was last read
 * @param perSecond positions per second over the last few seconds
 * @param error what went wrong last, in a sentence; empty when nothing is wrong
 */
public record Progress(
        String view,
        String source,
        State state,
        long position,
        long head,
        double perSecond,
        Optional<String> error) {

    /** What a projection is doing. */
    public enum State {
        /** Reading on, or waiting for new events. */
        RUNNING,
        /** The last batch failed and is tried again. */
        RETRYING,
        /** The retries are used up: nothing is applied until somebody asks for it again. */
        STOPPED
    }

    /** How long the rest will take at this rate; empty when nothing moves. */
    public Optional<Duration> remaining() {
        if (position >= head) {
            return Optional.of(Duration.ZERO);
        }
        return perSecond > 0
                ? Optional.of(Duration.ofMillis(Math.round((head - position) * 1000 / perSecond)))
                : Optional.empty();
    }
}
