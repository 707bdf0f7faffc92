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
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Dies at a write: nothing answers from then on. */
final class CrashingViewStore implements ViewStore {

    private final ViewStore store;
    private final Predicate<Write> deadly;
    private final boolean done;
    private int writes;
    private boolean dead;

    /**
     * @param number of this write, from 1
     * @param checkpoint the position to be saved, 0 for other writes
     */
    record Write(int number, long checkpoint) {}

    /**
     * @param done whether the write at which it dies still reaches the store
     */
    CrashingViewStore(ViewStore store, Predicate<Write> deadly, boolean done) {
        this.store = store;
        this.deadly = deadly;
        this.done = done;
    }

    boolean died() {
        return dead;
    }

    /** Dies here and now. */
    void die() {
        dead = true;
    }

    private CompletableFuture<Void> write(long checkpoint, Supplier<CompletableFuture<Void>> work) {
        if (!dead && deadly.test(new Write(++writes, checkpoint))) {
            dead = true;
            if (done) {
                work.get().join();
            }
        }
        return answer(work);
    }

    private <T> CompletableFuture<T> answer(Supplier<CompletableFuture<T>> work) {
        return dead ? new CompletableFuture<>() : work.get();
    }

    @Override
    public CompletableFuture<Void> saveCheckpoint(String view, String source, long position) {
        return write(position, () -> store.saveCheckpoint(view, source, position));
    }

    @Override
    public CompletableFuture<Void> write(ViewBatch batch) {
        return write(0, () -> store.write(batch));
    }

    @Override
    public CompletableFuture<Void> clear(String view) {
        return write(0, () -> store.clear(view));
    }

    @Override
    public CompletableFuture<Void> beginCopy(String view) {
        return write(0, () -> store.beginCopy(view));
    }

    @Override
    public CompletableFuture<Void> dropCopy(String view) {
        return write(0, () -> store.dropCopy(view));
    }

    @Override
    public CompletableFuture<Void> promote(String view) {
        return write(0, () -> store.promote(view));
    }

    @Override
    public CompletableFuture<Optional<ViewRow>> get(String view, String id) {
        return answer(() -> store.get(view, id));
    }

    @Override
    public CompletableFuture<Map<String, ViewEntry>> entries(String view, Collection<String> ids) {
        return answer(() -> store.entries(view, ids));
    }

    @Override
    public CompletableFuture<ViewPage> find(ViewQuery query) {
        return answer(() -> store.find(query));
    }

    @Override
    public CompletableFuture<Void> forEach(String view, Consumer<ViewRow> consumer) {
        return answer(() -> store.forEach(view, consumer));
    }

    @Override
    public CompletableFuture<Long> checkpoint(String view, String source) {
        return answer(() -> store.checkpoint(view, source));
    }

    @Override
    public CompletableFuture<Set<String>> copies() {
        return answer(store::copies);
    }

    @Override
    public void close() {
        store.close();
    }
}
