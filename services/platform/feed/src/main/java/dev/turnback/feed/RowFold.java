package dev.turnback.feed;

import dev.turnback.kernel.Projection;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewEntry;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewTombstone;
import dev.turnback.storage.ViewValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one source into the rows of one view. Events that a row contains already are
 * left out, so batches may come again in any size.
 *
 * @param <V> what a row means
 */
public final class RowFold<V> implements FeedProjection.Handler {

    /** How a row is stored and found. */
    public interface Format<V> {
        String body(V row);

        V row(String body);

        Map<String, ViewValue> keys(V row);
    }

    private final ViewStore views;
    private final String view;
    private final String source;
    private final Function<PublishedEvent, Optional<String>> rowId;
    private final Projection<V, PublishedEvent> fold;
    private final Format<V> format;

    /**
     * @param view the view, or a copy of it
     * @param rowId the row an event is about; empty when the view does not care for it
     */
    public RowFold(
            ViewStore views,
            String view,
            String source,
            Function<PublishedEvent, Optional<String>> rowId,
            Projection<V, PublishedEvent> fold,
            Format<V> format) {
        this.views = views;
        this.view = view;
        this.source = source;
        this.rowId = rowId;
        this.fold = fold;
        this.format = format;
    }

    @Override
    public Optional<String> key(PublishedEvent event) {
        return rowId.apply(event);
    }

    @Override
    public CompletableFuture<Void> apply(List<PublishedEvent> events, long upTo) {
        var byRow = new LinkedHashMap<String, List<PublishedEvent>>();
        for (PublishedEvent event : events) {
            rowId.apply(event)
                    .ifPresent(id -> byRow.computeIfAbsent(id, _ -> new ArrayList<>()).add(event));
        }
        return views.entries(view, byRow.keySet())
                .thenCompose(
                        entries -> {
                            var changes = new ArrayList<ViewChange>();
                            byRow.forEach(
                                    (id, itsEvents) ->
                                            changeOf(id, entries.get(id), itsEvents)
                                                    .ifPresent(changes::add));
                            return views.write(new ViewBatch(view, source, changes));
                        });
    }

    private Optional<ViewChange> changeOf(
            String id, @Nullable ViewEntry entry, List<PublishedEvent> events) {
        long applied = entry == null ? 0 : entry.applied().of(source);
        V row =
                switch (entry) {
                    case ViewRow stored -> format.row(stored.body());
                    case ViewTombstone _ -> null;
                    case null -> null;
                };
        long position = applied;
        for (PublishedEvent event : events) {
            if (event.position() > applied) {
                row = fold.evolve(row, event);
                position = event.position();
            }
        }
        if (position == applied) {
            return Optional.empty();
        }
        return Optional.of(
                row == null
                        ? new ViewChange.Remove(id, position)
                        : new ViewChange.Put(id, position, format.keys(row), format.body(row)));
    }
}
