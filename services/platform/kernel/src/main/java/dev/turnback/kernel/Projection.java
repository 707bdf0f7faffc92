package dev.turnback.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A pure fold of events into one view row.
 *
 * @param <V> the view
 * @param <E> the events
 */
@FunctionalInterface
public interface Projection<V, E> {

    /**
     * @param view the row so far, null before the first event and after one that removed it
     * @return the new row, null to remove it
     */
    @Nullable V evolve(@Nullable V view, E event);
}
