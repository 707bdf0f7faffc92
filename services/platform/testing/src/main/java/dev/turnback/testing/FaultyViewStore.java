package dev.turnback.testing;

import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewEntry;
import dev.turnback.storage.ViewPage;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewStoreException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A view store on a bad disk: reads and writes take a while and fail, before or after they took
 * effect. What is asked of it when its process opens or closes it is answered at once.
 */
// Failures travel in the futures that callers hold.
@SuppressWarnings("FutureReturnValueIgnored")
public final class FaultyViewStore implements ViewStore {
    private static final int LONGEST_DELAY_NANOS = 2_000_000;

    private final ViewStore store;
    private final SimulatedTime time;
    private final RandomGenerator random;
    private final DoubleSupplier faults;
    private Instant lastEffect;

    /**
     * @param faults share of reads and writes that fail, 0 to 1, asked each time
     */
    public FaultyViewStore(
            ViewStore store, SimulatedTime time, RandomGenerator random, DoubleSupplier faults) {
        this.store = store;
        this.time = time;
        this.random = random;
        this.faults = faults;
        this.lastEffect = time.instant();
    }

    @Override
    public CompletableFuture<Optional<ViewRow>> get(String view, String id) {
        return sometime(() -> store.get(view, id));
    }

    @Override
    public CompletableFuture<Map<String, ViewEntry>> entries(String view, Collection<String> ids) {
        return sometime(() -> store.entries(view, ids));
    }

    @Override
    public CompletableFuture<ViewPage> find(ViewQuery query) {
        return sometime(() -> store.find(query));
    }

    @Override
    public CompletableFuture<Void> forEach(String view, Consumer<ViewRow> consumer) {
        return store.forEach(view, consumer);
    }

    @Override
    public CompletableFuture<Void> write(ViewBatch batch) {
        return sometime(() -> store.write(batch));
    }

    @Override
    public CompletableFuture<Long> checkpoint(String view, String source) {
        return sometime(() -> store.checkpoint(view, source));
    }

    @Override
    public CompletableFuture<Void> saveCheckpoint(String view, String source, long position) {
        return sometime(() -> store.saveCheckpoint(view, source, position));
    }

    @Override
    public CompletableFuture<Void> clear(String view) {
        return store.clear(view);
    }

    @Override
    public CompletableFuture<Void> beginCopy(String view) {
        return sometime(() -> store.beginCopy(view));
    }

    @Override
    public CompletableFuture<Set<String>> copies() {
        return store.copies();
    }

    @Override
    public CompletableFuture<Void> dropCopy(String view) {
        return sometime(() -> store.dropCopy(view));
    }

    @Override
    public CompletableFuture<Void> promote(String view) {
        return sometime(() -> store.promote(view));
    }

    @Override
    public void close() {
        store.close();
    }

    /** What was asked for first takes effect first. */
    private <T> CompletableFuture<T> sometime(Supplier<CompletableFuture<T>> work) {
        boolean fails = random.nextDouble() < faults.getAsDouble();
        boolean takesEffect = !fails || random.nextBoolean();
        var answer = new CompletableFuture<T>();
        Instant due = time.instant().plusNanos(random.nextInt(LONGEST_DELAY_NANOS));
        lastEffect = due.isAfter(lastEffect) ? due : lastEffect;
        time.schedule(
                () -> {
                    CompletableFuture<T> done =
                            takesEffect ? work.get() : CompletableFuture.failedFuture(failure());
                    done.whenComplete(
                            (value, failure) -> answer(answer, value, fails ? failure() : failure));
                },
                Duration.between(time.instant(), lastEffect).toNanos(),
                TimeUnit.NANOSECONDS);
        return answer;
    }

    private <T> void answer(CompletableFuture<T> answer, T value, @Nullable Throwable failure) {
        time.schedule(
                () -> {
                    if (failure == null) {
                        answer.complete(value);
                    } else {
                        answer.completeExceptionally(failure);
                    }
                },
                random.nextInt(LONGEST_DELAY_NANOS),
                TimeUnit.NANOSECONDS);
    }

    private static ViewStoreException failure() {
        return new ViewStoreException("the disk failed", new IOException("simulated"));
    }
}
