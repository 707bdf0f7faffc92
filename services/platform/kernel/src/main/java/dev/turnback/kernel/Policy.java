package dev.turnback.kernel;

import java.util.List;

/**
 * When this has happened, then that is to be done: a pure function of one event.
 *
 * @param <E> the events
 * @param <C> the commands
 */
@FunctionalInterface
public interface Policy<E, C> {

    /**
     * @return the commands in the order in which they are to be sent, the same ones whenever it is
     *     asked; empty when there is nothing to do
     */
    List<? extends C> react(E event);
}
