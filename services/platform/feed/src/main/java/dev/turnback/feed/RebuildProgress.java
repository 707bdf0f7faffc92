package dev.turnback.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a view is being filled anew, or how that ended last.
 *
 * @param purpose what is done with the copy once it holds what the view holds
 * @param position positions of all sources that are in the copy, added up
 * @param head last positions of all sources, added up
 * @param perSecond positions per second over the last few seconds
 * @param eta how long the rest will take at this rate; empty when nothing moves
 * @param parked how many events the copy lacks because they are parked
 * @param startedAt when it was asked for
 * @param endedAt empty while it goes on
 * @param message what has become of it or what it waits for, in a sentence
 */
public record RebuildProgress(
        String view,
        Purpose purpose,
        State state,
        long position,
        long head,
        double perSecond,
        Optional<Duration> eta,
        int parked,
        Instant startedAt,
        Optional<Instant> endedAt,
        String message) {

    /** What a copy is filled for. */
    public enum Purpose {
        /** It takes the place of the view. */
        REBUILD,
        /** It is compared with the view. */
        CHECK
    }

    /** What is going on. */
    public enum State {
        /** The copy follows the logs. */
        FILLING,
        /** The copy has caught up but lacks parked events: retry them, or cancel. */
        WAITING,
        /** The view stands still for a moment while the two are brought to the same position. */
        SWITCHING,
        /** Both held the same: a rebuild changed nothing, a check found nothing. */
        EQUAL,
        /** They differed at the same position; a rebuild has put that right. */
        DIFFERENT,
        /** The copy serves; the view before it could not follow, so that nothing was compared. */
        REPLACED,
        CANCELLED
    }

    /** True while the copy is being filled. */
    public boolean goesOn() {
        return switch (state) {
            case FILLING, WAITING, SWITCHING -> true;
            case EQUAL, DIFFERENT, REPLACED, CANCELLED -> false;
        };
    }
}
