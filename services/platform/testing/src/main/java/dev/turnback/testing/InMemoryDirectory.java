package dev.turnback.testing;

import dev.turnback.storage.Directory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A directory in memory; what it is opened on outlives it. */
public final class InMemoryDirectory implements Directory {

    private final Map<String, Map<String, String>> drawers;
    private boolean closed;

    public InMemoryDirectory() {
        this(new HashMap<>());
    }

    /**
     * @param drawers what is kept, which a next one can be opened on
     */
    public InMemoryDirectory(Map<String, Map<String, String>> drawers) {
        this.drawers = drawers;
    }

    @Override
    public CompletableFuture<Map<String, String>> all(String drawer) {
        return now(() -> Map.copyOf(drawers.getOrDefault(drawer, Map.of())));
    }

    @Override
    public CompletableFuture<Void> put(String drawer, String id, String text) {
        return now(
                () -> {
                    drawers.computeIfAbsent(drawer, _ -> new HashMap<>()).put(id, text);
                    return null;
                });
    }

    @Override
    public CompletableFuture<Void> forget(String drawer, Collection<String> ids) {
        return now(
                () -> {
                    drawers.getOrDefault(drawer, new HashMap<>()).keySet().removeAll(ids);
                    return null;
                });
    }

    private synchronized <T extends @Nullable Object> CompletableFuture<T> now(Supplier<T> work) {
        return closed
                ? CompletableFuture.failedFuture(new IllegalStateException("this store is closed"))
                : CompletableFuture.completedFuture(work.get());
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
