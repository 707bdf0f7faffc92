package dev.turnback.storage;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Rows that were folded from events and can be folded again: losing them loses time, never facts.
 * The views of a store are named when it is opened; see {@link ViewDefinition}.
 *
 * <p>Every row and tombstone remembers the last position applied per source, and a change takes
 * effect only when its position is higher. So a batch may be written twice, or again after a crash,
 * and nothing changes. The checkpoint is saved after the rows it stands for, as a step of its own.
 *
 * <p>Safe for many threads. Writes take effect in the order in which they were asked for. Futures
 * complete on a thread of the store: do not block there. A future fails with {@link
 * ViewStoreException} when the store cannot read or write, with {@link IllegalArgumentException}
 * when the view, index or cursor is not one of this store, and with {@link IllegalStateException}
 * once the store is closed.
 */
public interface ViewStore extends AutoCloseable {

    CompletableFuture<Optional<ViewRow>> get(String view, String id);

    /**
     * What a fold must know before it goes on: rows, and tombstones where a row was removed.
     *
     * @return by id; ids that never were in the view are missing
     */
    CompletableFuture<Map<String, ViewEntry>> entries(String view, Collection<String> ids);

    CompletableFuture<ViewPage> find(ViewQuery query);

    /**
     * Every row of the view, as it was at one moment, in no particular order.
     *
     * @param consumer runs on a thread of the store; what it throws fails the future
     */
    CompletableFuture<Void> forEach(String view, Consumer<ViewRow> consumer);

    /** Applies all changes of the batch that are newer than what is stored, or none on failure. */
    CompletableFuture<Void> write(ViewBatch batch);

    /**
     * @return the last position of the source that the view has completely applied, 0 for none
     */
    CompletableFuture<Long> checkpoint(String view, String source);

    /** Moves the checkpoint forward; a lower position than the saved one changes nothing. */
    CompletableFuture<Void> saveCheckpoint(String view, String source, long position);

    /** Forgets rows, tombstones and checkpoints of a view, so that it is filled from the start. */
    CompletableFuture<Void> clear(String view);

    /** Finishes what was asked for, then refuses everything. */
    @Override
    void close();
}
