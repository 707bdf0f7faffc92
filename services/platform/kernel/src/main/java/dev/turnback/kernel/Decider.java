package dev.turnback.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A pure decision: what a command means in a state, and what an event makes of it. Neither method
 * reads a clock, makes an id or does I/O; times and ids ride on the command.
 *
 * @param <C> sealed commands
 * @param <S> sealed state
 * @param <E> sealed events
 * @param <R> sealed reasons for which a command is rejected
 */
public interface Decider<C, S, E, R> {

    /** The state before any event. */
    S initial();

    Outcome<E, R> decide(C command, S state);

    S evolve(S state, E event);

    /**
     * The other entity that a command is about as well: it is decided on the state of both, and
     * what it leads to is recorded for both together, or not at all.
     *
     * @return the other's id; null when the command is about one entity, as almost all are
     */
    default @Nullable String alsoAbout(C command) {
        return null;
    }

    /**
     * A command about two entities; its events may be of either.
     *
     * @param other the state of the entity that {@link #alsoAbout} names
     */
    default Outcome<E, R> decide(C command, S state, S other) {
        return decide(command, state);
    }
}
