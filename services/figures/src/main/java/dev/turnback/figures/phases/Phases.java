package dev.turnback.figures.phases;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phases of one incident; null where nobody knows. Where all are known they add up to the time
 * to contain. In an incident whose times contradict each other they are as claimed, below zero
 * where that is so, and count nowhere.
 *
 * @param onset S
 * @param knowable K
 * @param decided D, not before K
 * @param finished A, not after C
 * @param contained C; null while it goes on
 * @param detect K − S
 * @param decide D − K
 * @param act A − D
 * @param effect C − A
 * @param timeToContain C − S
 */
public record Phases(
        State state,
        Instant onset,
        Quality onsetFrom,
        Instant knowable,
        @Nullable Instant decided,
        @Nullable Instant finished,
        @Nullable Instant contained,
        @Nullable Quality containedFrom,
        Duration detect,
        @Nullable Duration decide,
        @Nullable Duration act,
        @Nullable Duration effect,
        @Nullable Duration timeToContain,
        Set<PhaseFlag> flags) {

    public Phases {
        flags = Set.copyOf(flags);
    }

    /** Whether it counts. */
    public enum State {
        /** It is over. */
        CONTAINED,
        /** It goes on: at least so long. */
        OPEN,
        /** Its times contradict each other. */
        INVALID
    }
}
