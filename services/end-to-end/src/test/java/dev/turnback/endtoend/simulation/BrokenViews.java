package dev.turnback.endtoend.simulation;

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
import java.util.random.RandomGenerator;

/** View stores that break the order of rows and checkpoints. */
final class BrokenViews {

    private BrokenViews() {}

    abstract static class Passing implements ViewStore {
        final ViewStore store;

        Passing(ViewStore store) {
            this.store = store;
        }

        @Override
        public CompletableFuture<Optional<ViewRow>> get(String view, String id) {
            return store.get(view, id);
        }

        @Override
        public CompletableFuture<Map<String, ViewEntry>> entries(
                String view, Collection<String> ids) {
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
        public CompletableFuture<Void> saveCheckpoint(String view, String source, long position) {
            return store.saveCheckpoint(view, source, position);
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

    /** Says that rows are written before it knows, so that a checkpoint can stand for none. */
    static final class Hasty extends Passing {

        Hasty(ViewStore store) {
            super(store);
        }

        @Override
        // The answer was given before.
        @SuppressWarnings("FutureReturnValueIgnored")
        public CompletableFuture<Void> write(ViewBatch batch) {
            store.write(batch);
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Now and then saves a checkpoint that is one too far. */
    static final class Skipping extends Passing {
        private static final double SHARE = 0.2;
        private final RandomGenerator random;

        Skipping(ViewStore store, RandomGenerator random) {
            super(store);
            this.random = random;
        }

        @Override
        public CompletableFuture<Void> saveCheckpoint(String view, String source, long position) {
            long saved = random.nextDouble() < SHARE ? position + 1 : position;
            return store.saveCheckpoint(view, source, saved);
        }
    }
}
