package dev.turnback.release.read;

import dev.turnback.feed.FeedProjection;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewEntry;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps one view up to date: reads the rows a batch of events is about, folds, and writes each row
 * once. What a row contains already is left out, so a batch may come again.
 */
public final class ViewUpdater<V> implements FeedProjection.Handler {

    private final View<V> view;
    private final ViewStore store;
    private final JsonMapper mapper;
    private final String source;

    /**
     * @param source the feed's name of this service's private events
     */
    public ViewUpdater(View<V> view, ViewStore store, JsonMapper mapper, String source) {
        this.view = view;
        this.store = store;
        this.mapper = mapper;
        this.source = source;
    }

    public FeedProjection projection() {
        return new FeedProjection(view.definition().name(), source, this);
    }

    @Override
    public CompletableFuture<Void> apply(List<PublishedEvent> events, long upTo) {
        Map<String, List<View.Step<V>>> byRow = new LinkedHashMap<>();
        for (PublishedEvent event : events) {
            view.steps(event.position(), event.body())
                    .forEach(
                            step ->
                                    byRow.computeIfAbsent(step.rowId(), id -> new ArrayList<>())
                                            .add(step));
        }
        if (byRow.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return store.entries(view.definition().name(), byRow.keySet())
                .thenCompose(entries -> store.write(changes(byRow, entries)));
    }

    private ViewBatch changes(
            Map<String, List<View.Step<V>>> byRow, Map<String, ViewEntry> entries) {
        var changes = new ArrayList<ViewChange>();
        byRow.forEach(
                (id, steps) -> {
                    ViewEntry entry = entries.get(id);
                    long applied = entry == null ? 0 : entry.applied().of(source);
                    List<View.Step<V>> fresh =
                            steps.stream().filter(step -> step.position() > applied).toList();
                    if (!fresh.isEmpty()) {
                        changes.add(change(id, fresh, decode(entry)));
                    }
                });
        return new ViewBatch(view.definition().name(), source, changes);
    }

    private ViewChange change(String id, List<View.Step<V>> steps, @Nullable V before) {
        V row = before;
        for (View.Step<V> step : steps) {
            row = step.projecting().apply(row);
        }
        long position = steps.getLast().position();
        return row == null
                ? new ViewChange.Remove(id, position)
                : new ViewChange.Put(
                        id, position, view.keys().apply(row), mapper.writeValueAsString(row));
    }

    private @Nullable V decode(@Nullable ViewEntry entry) {
        return entry instanceof ViewRow row ? mapper.readValue(row.body(), view.row()) : null;
    }
}
