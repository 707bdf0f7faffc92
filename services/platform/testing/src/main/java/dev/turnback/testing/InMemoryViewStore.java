package dev.turnback.testing;

import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewCursor;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewEntry;
import dev.turnback.storage.ViewIndex;
import dev.turnback.storage.ViewPage;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewTombstone;
import dev.turnback.storage.ViewValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The view store as plainly as it can be said: everything sorted anew for every question. */
public final class InMemoryViewStore implements ViewStore {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Held> views;
    private volatile boolean closed;

    public InMemoryViewStore(List<ViewDefinition> definitions) {
        this(new Disk(), definitions);
    }

    /** Opens what an earlier store left on the disk. */
    public InMemoryViewStore(Disk disk, List<ViewDefinition> definitions) {
        views = disk.views;
        views.keySet().retainAll(definitions.stream().map(ViewDefinition::name).toList());
        for (ViewDefinition definition : definitions) {
            Held held = views.get(definition.name());
            if (held == null || !held.definition.equals(definition)) {
                views.put(definition.name(), new Held(definition));
            }
        }
    }

    /** Outlives a store, as a file would. */
    public static final class Disk {
        private final Map<String, Held> views = new HashMap<>();
    }

    @Override
    public CompletableFuture<Optional<ViewRow>> get(String view, String id) {
        return now(() -> Optional.ofNullable(held(view).entries.get(id)).flatMap(Stored::row));
    }

    @Override
    public CompletableFuture<Map<String, ViewEntry>> entries(String view, Collection<String> ids) {
        return now(
                () -> {
                    var found = new HashMap<String, ViewEntry>();
                    for (String id : ids) {
                        Stored stored = held(view).entries.get(id);
                        if (stored != null) {
                            found.put(id, stored.entry);
                        }
                    }
                    return Map.copyOf(found);
                });
    }

    @Override
    public CompletableFuture<ViewPage> find(ViewQuery query) {
        return now(
                () -> {
                    Held held = held(query.view());
                    ViewIndex index = held.definition.index(query.index());
                    query.requireFits(index);
                    List<ViewCursor> places = held.places(index, query);
                    List<ViewCursor> page = places.stream().limit(query.limit()).toList();
                    boolean more = places.size() > page.size();
                    return new ViewPage(
                            page.stream().flatMap(place -> held.row(place.id())).toList(),
                            more ? Optional.of(page.getLast().encode(query)) : Optional.empty());
                });
    }

    @Override
    public CompletableFuture<Void> forEach(String view, Consumer<ViewRow> consumer) {
        return now(() ->
                        held(view).entries.values().stream()
                                .flatMap(s -> s.row().stream())
                                .toList())
                .thenAccept(rows -> rows.forEach(consumer));
    }

    @Override
    public CompletableFuture<Void> write(ViewBatch batch) {
        return now(
                () -> {
                    Held held = held(batch.view());
                    for (ViewChange change : batch.changes()) {
                        if (change instanceof ViewChange.Put put) {
                            held.definition.requireDeclared(put.keys());
                        }
                    }
                    batch.changes().forEach(change -> held.apply(batch.source(), change));
                    return null;
                });
    }

    @Override
    public CompletableFuture<Long> checkpoint(String view, String source) {
        return now(() -> held(view).checkpoints.getOrDefault(source, 0L));
    }

    @Override
    public CompletableFuture<Void> saveCheckpoint(String view, String source, long position) {
        return now(
                () -> {
                    held(view).checkpoints.merge(source, position, Math::max);
                    return null;
                });
    }

    @Override
    public CompletableFuture<Void> clear(String view) {
        return now(
                () -> {
                    views.put(view, new Held(held(view).definition));
                    return null;
                });
    }

    @Override
    public void close() {
        closed = true;
    }

    private Held held(String view) {
        Held held = views.get(view);
        if (held == null) {
            throw new IllegalArgumentException("this store has no view " + view);
        }
        return held;
    }

    private <T extends @Nullable Object> CompletableFuture<T> now(Supplier<T> work) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the view store is closed");
            }
            return CompletableFuture.completedFuture(work.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        } finally {
            lock.unlock();
        }
    }

    private record Stored(ViewEntry entry, Map<String, ViewValue> keys) {
        Optional<ViewRow> row() {
            return switch (entry) {
                case ViewRow row -> Optional.of(row);
                case ViewTombstone gone -> Optional.empty();
            };
        }
    }

    private static final class Held {
        final ViewDefinition definition;
        final Map<String, Stored> entries = new HashMap<>();
        final Map<String, Long> checkpoints = new HashMap<>();

        Held(ViewDefinition definition) {
            this.definition = definition;
        }

        Stream<ViewRow> row(String id) {
            Stored stored = entries.get(id);
            return stored == null ? Stream.empty() : stored.row().stream();
        }

        void apply(String source, ViewChange change) {
            Stored before = entries.get(change.id());
            PositionVector applied =
                    before == null ? PositionVector.ORIGIN : before.entry.applied();
            if (applied.of(source) >= change.position()) {
                return;
            }
            var positions = new HashMap<>(applied.positions());
            positions.put(source, change.position());
            var now = new PositionVector(positions);
            entries.put(
                    change.id(),
                    switch (change) {
                        case ViewChange.Put put ->
                                new Stored(new ViewRow(put.id(), put.body(), now), put.keys());
                        case ViewChange.Remove gone ->
                                new Stored(new ViewTombstone(gone.id(), now), Map.of());
                    });
        }

        List<ViewCursor> places(ViewIndex index, ViewQuery query) {
            var order = new ViewOrder(query);
            String cursor = query.cursor();
            ViewCursor after = cursor == null ? null : ViewCursor.decode(cursor, query, index);
            var places = new ArrayList<ViewCursor>();
            entries.forEach(
                    (id, stored) -> {
                        List<ViewValue> values =
                                index.keys().stream()
                                        .flatMap(
                                                key ->
                                                        Stream.ofNullable(
                                                                stored.keys.get(key.name())))
                                        .toList();
                        var place = new ViewCursor(values, id);
                        if (values.size() == index.keys().size()
                                && order.inRange(values)
                                && (after == null || order.compare(place, after) > 0)) {
                            places.add(place);
                        }
                    });
            places.sort(order);
            return places;
        }
    }
}
