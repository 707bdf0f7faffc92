package dev.turnback.release.read;

import dev.turnback.kernel.Projection;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewValue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A read model: rows of type {@code V}, folded from this service's own events.
 *
 * @param definition its name and how it can be searched
 * @param row what a row is written as
 * @param folds which events make which rows
 * @param keys the values of a row's index keys
 */
public record View<V>(
        ViewDefinition definition,
        Class<V> row,
        List<Fold<V, ?>> folds,
        Function<V, Map<String, ViewValue>> keys) {

    public View {
        folds = List.copyOf(folds);
    }

    /**
     * What the events of one sealed type do to rows.
     *
     * @param rowId which row an event is about
     */
    public record Fold<V, E>(
            Class<E> events, Function<E, String> rowId, Projection<V, E> projection) {

        Stream<Step<V>> step(long position, Object event) {
            if (!events.isInstance(event)) {
                return Stream.empty();
            }
            E own = events.cast(event);
            return Stream.of(
                    new Step<>(rowId.apply(own), position, view -> projection.evolve(view, own)));
        }
    }

    /** What one event does to one row. */
    record Step<V>(String rowId, long position, Projecting<V> projecting) {}

    /** A projection with its event filled in. */
    @FunctionalInterface
    interface Projecting<V> {
        @org.jspecify.annotations.Nullable
        V apply(@org.jspecify.annotations.Nullable V view);
    }

    Stream<Step<V>> steps(long position, Object event) {
        return folds.stream().flatMap(fold -> fold.step(position, event));
    }
}
