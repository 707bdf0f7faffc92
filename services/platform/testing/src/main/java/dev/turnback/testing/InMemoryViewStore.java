package dev.turnback.testing;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The view store as plainly as it can be said: everything sorted anew for every question. */
public final class InMemoryViewStore implements ViewStore {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, InMemoryView> views;
    private volatile boolean closed;

    public InMemoryViewStore(List<ViewDefinition> definitions) {
        this(new Disk(), definitions);
    }

    /** Opens what an earlier store left on the disk. */
    public InMemoryViewStore(Disk disk, List<ViewDefinition> definitions) {
        views = disk.views;
        views.values().removeIf(held -> !definitions.contains(held.definition));
        definitions.forEach(each -> views.putIfAbsent(each.name(), new InMemoryView(each)));
    }

    /** Outlives a store, as a file would. */
    public static final class Disk {
        private final Map<String, InMemoryView> views = new HashMap<>();
    }

    @Override
    public CompletableFuture<Optional<ViewRow>> get(String view, String id) {
        return now(
                () ->
                        Optional.ofNullable(held(view).entries.get(id))
                                .flatMap(InMemoryView.Stored::row));
    }

    @Override
    public CompletableFuture<Map<String, ViewEntry>> entries(String view, Collection<String> ids) {
        return now(
                () -> {
                    var found = new HashMap<String, ViewEntry>();
                    for (String id : ids) {
                        InMemoryView.Stored stored = held(view).entries.get(id);
                        if (stored != null) {
                            found.put(id, stored.entry());
                        }
                    }
                    return Map.copyOf(found);
                });
    }

    @Override
    public CompletableFuture<ViewPage> find(ViewQuery query) {
        return now(
                () -> {
                    InMemoryView held = held(query.view());
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
                    InMemoryView held = held(batch.view());
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
                    views.put(view, new InMemoryView(held(view).definition));
                    return null;
                });
    }

    @Override
    public CompletableFuture<Void> beginCopy(String view) {
        return now(
                () -> {
                    var copy = new InMemoryView(declared(view).definition);
                    views.putIfAbsent(ViewStore.copyOf(view), copy);
                    return null;
                });
    }

    @Override
    public CompletableFuture<Set<String>> copies() {
        return now(
                () ->
                        views.values().stream()
                                .map(held -> held.definition.name())
                                .filter(view -> views.containsKey(ViewStore.copyOf(view)))
                                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public CompletableFuture<Void> dropCopy(String view) {
        return now(
                () -> {
                    views.remove(ViewStore.copyOf(declared(view).definition.name()));
                    return null;
                });
    }

    @Override
    public CompletableFuture<Void> promote(String view) {
        return now(
                () -> {
                    InMemoryView copy =
                            views.remove(ViewStore.copyOf(declared(view).definition.name()));
                    if (copy == null) {
                        throw new IllegalStateException("no copy of " + view + " was begun");
                    }
                    views.put(view, copy);
                    return null;
                });
    }

    @Override
    public void close() {
        closed = true;
    }

    private InMemoryView held(String view) {
        InMemoryView held = views.get(view);
        if (held == null) {
            throw new IllegalArgumentException("this store has no view " + view);
        }
        return held;
    }

    private InMemoryView declared(String view) {
        InMemoryView held = held(view);
        if (!held.definition.name().equals(view)) {
            throw new IllegalArgumentException(view + " is a copy, not a view");
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
}
