package dev.turnback.kernel;

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
}
