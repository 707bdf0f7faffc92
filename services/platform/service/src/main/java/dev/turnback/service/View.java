package dev.turnback.service;

import dev.turnback.axon.RecordedEvent;
import dev.turnback.feed.FeedProjection;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.feed.RowFold;
import dev.turnback.kernel.Projection;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A read model: rows of type {@code V}, folded from the events of one log.
 *
 * @param definition its name and how it can be searched
 * @param row what a row is written as
 * @param folds which events make which rows; one at most for an event
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

    /** A pure fold of recorded events into one row, for rows that tell where and by whom. */
    @FunctionalInterface
    public interface Stamped<V, E> {

        /**
         * @param view the row so far, null before the first event and after one that removed it
         * @return the new row, null to remove it
         */
        @Nullable V evolve(@Nullable V view, E event, Stamp stamp);
    }

    /**
     * What the events of one sealed type do to rows.
     *
     * @param rowId which row an event is about
     */
    public record Fold<V, E>(Class<E> events, Function<E, String> rowId, Stamped<V, E> projection) {

        public Fold(Class<E> events, Function<E, String> rowId, Projection<V, E> projection) {
            this(events, rowId, (view, event, _) -> projection.evolve(view, event));
        }

        private String idOf(Object event) {
            return rowId.apply(events.cast(event));
        }

        private @Nullable V evolve(@Nullable V view, Recorded event) {
            return projection.evolve(view, events.cast(event.body()), event.stamp());
        }
    }

    /** Which row an event is about; empty when this view does not care for it. */
    public Optional<String> rowId(Object event) {
        return fold(event).map(fold -> fold.idOf(event));
    }

    /** The row after the event; null when there is none. */
    @Nullable V evolve(@Nullable V view, Recorded event) {
        Fold<V, ?> fold = fold(event.body()).orElse(null);
        return fold == null ? view : fold.evolve(view, event);
    }

    /**
     * Keeps the view up to date.
     *
     * @param source the feed's name of the log
     */
    public FeedProjection projection(ViewStore store, String source, JsonMapper mapper) {
        return new FeedProjection(
                definition.name(),
                source,
                view ->
                        new RowFold<>(
                                store,
                                view,
                                source,
                                event -> rowId(Recorded.of(event).body()),
                                (@Nullable V row, PublishedEvent event) ->
                                        evolve(row, Recorded.of(event)),
                                format(mapper)));
    }

    /**
     * Keeps the view up to date with rows that are made of published events as they are published.
     *
     * @param source the feed's name of the log
     * @param id which row an event is about
     */
    FeedProjection projection(
            ViewStore store,
            String source,
            JsonMapper mapper,
            Function<PublishedEvent, String> id,
            Function<PublishedEvent, V> row) {
        return new FeedProjection(
                definition.name(),
                source,
                view ->
                        new RowFold<>(
                                store,
                                view,
                                source,
                                event -> Optional.of(id.apply(event)),
                                (@Nullable V _, PublishedEvent event) -> row.apply(event),
                                format(mapper)));
    }

    /** The row that these events of a log make: what the view shows after the last of them. */
    public Optional<V> after(List<RecordedEvent> events) {
        V row = null;
        for (RecordedEvent event : events) {
            row = evolve(row, Recorded.of(event));
        }
        return Optional.ofNullable(row);
    }

    private RowFold.Format<V> format(JsonMapper mapper) {
        return new RowFold.Format<>() {
            @Override
            public String body(V view) {
                return mapper.writeValueAsString(view);
            }

            @Override
            public V row(String body) {
                return mapper.readValue(body, row);
            }

            @Override
            public Map<String, ViewValue> keys(V view) {
                return keys.apply(view);
            }
        };
    }

    private Optional<Fold<V, ?>> fold(Object event) {
        return folds.stream().filter(fold -> fold.events().isInstance(event)).findFirst();
    }
}
