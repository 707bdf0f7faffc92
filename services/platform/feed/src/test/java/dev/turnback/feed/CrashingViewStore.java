package dev.turnback.feed;

import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewEntry;
import dev.turnback.storage.ViewPage;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Dies when a checkpoint is to be saved: nothing answers from then on. */
record CrashingViewStore(ViewStore store, long atCheckpoint) implements ViewStore {

    @Override
    public CompletableFuture<Void> saveCheckpoint(String view, String source, long position) {
        return position < atCheckpoint
                ? store.saveCheckpoint(view, source, position)
                : new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Optional<ViewRow>> get(String view, String id) {
        return store.get(view, id);
    }

    @Override
    public CompletableFuture<Map<String, ViewEntry>> entries(String view, Collection<String> ids) {
        return store.entries(view, ids);
    }

    @Override
    public CompletableFuture<ViewPage> find(ViewQuery query) {
        return store.find(query);
    }

    @Override
    public CompletableFuture<Void> forEach(String view, Consumer<ViewRow> consumer) {
        return store.forEach(view, consumer);
    }

    @Override
    public CompletableFuture<Void> write(ViewBatch batch) {
        return store.write(batch);
    }

    @Override
    public CompletableFuture<Long> checkpoint(String view, String source) {
        return store.checkpoint(view, source);
    }

    @Override
    public CompletableFuture<Void> clear(String view) {
        return store.clear(view);
    }

    @Override
    public CompletableFuture<Void> beginCopy(String view) {
        return store.beginCopy(view);
    }

    @Override
    public CompletableFuture<Set<String>> copies() {
        return store.copies();
    }

    @Override
    public CompletableFuture<Void> dropCopy(String view) {
        return store.dropCopy(view);
    }

    @Override
    public CompletableFuture<Void> promote(String view) {
        return store.promote(view);
    }

    @Override
    public void close() {
        store.close();
    }
}
