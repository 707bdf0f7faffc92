package dev.turnback.feed;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far one projection is.
 *
 * @param position everything of the source up to here is in the view
 * @param head the last position of the source when it was last read
 * @param perSecond positions per second over the last few seconds
 * @param parked how many events the view lacks because they are parked
 * @param error what went wrong last, in a sentence; empty when nothing is wrong
 */
public record Progress(
        String view,
        String source,
        State state,
        long position,
        long head,
        double perSecond,
        int parked,
        Optional<String> error) {

    /** What a projection is doing. */
    public enum State {
        /** Reading on, or waiting for new events. */
        RUNNING,
        /**
         * Something failed and is tried again, for as long as it takes when no event is to blame.
         */
        RETRYING,
        /** Nothing is applied until somebody asks for it again; the error says why. */
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

    /** As long as the slowest takes; empty when one of them does not move. */
    static Optional<Duration> remaining(List<Progress> sources) {
        List<Duration> known = sources.stream().flatMap(p -> p.remaining().stream()).toList();
        return known.size() < sources.size()
                ? Optional.empty()
                : known.stream().max(Comparator.naturalOrder());
    }
}
