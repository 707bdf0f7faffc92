package dev.turnback.storage;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * <p>A view can be filled anew beside the one that serves: {@link #beginCopy} makes an empty copy,
 * every operation takes the {@linkplain #copyOf copy's name} like a view's, and {@link #promote}
 * puts it in the view's place.
 *
 * <p>Safe for many threads. Writes take effect in the order in which they were asked for. Futures
 * complete on a thread of the store: do not block there. A future fails with {@link
 * ViewStoreException} when the store cannot read or write, with {@link IllegalArgumentException}
 * when the view, copy, index or cursor is not one of this store, and with {@link
 * IllegalStateException} once the store is closed.
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
     * Every row of the view, in order of id. Where nothing is written meanwhile this is the view at
     * one moment; where something is, an adapter may show a row before or after it.
     *
     * @param consumer runs on a thread of the store; what it throws fails the future
     */
    CompletableFuture<Void> forEach(String view, Consumer<ViewRow> consumer);

    /**
     * Applies all changes of the batch that are newer than what is stored. A batch with a key that
     * is not declared is refused as a whole; after another failure some may have been applied, and
     * writing the batch again applies the rest.
     */
    CompletableFuture<Void> write(ViewBatch batch);

    /**
     * @return the last position of the source that the view has completely applied, 0 for none
     */
    CompletableFuture<Long> checkpoint(String view, String source);

    /** Moves the checkpoint forward; a lower position than the saved one changes nothing. */
    CompletableFuture<Void> saveCheckpoint(String view, String source, long position);

    /** Forgets rows, tombstones and checkpoints of a view, so that it is filled from the start. */
    CompletableFuture<Void> clear(String view);

    /** The name of the view's copy; no view can have such a name. */
    static String copyOf(String view) {
        return view + "+";
    }

    /**
     * Makes an empty copy of the view with checkpoints at 0. A copy that was begun already is kept
     * as it is, so that filling it can go on where it was broken off.
     */
    CompletableFuture<Void> beginCopy(String view);

    /**
     * @return the views whose copy was begun and neither promoted nor dropped, also before the
     *     store was opened
     */
    CompletableFuture<Set<String>> copies();

    /** Forgets the view's copy; without one, nothing happens. */
    CompletableFuture<Void> dropCopy(String view);

    /**
     * The copy becomes the view, with rows, tombstones and checkpoints, and what served before is
     * gone. One step for every reader and for every crash: what is read is the one or the other.
     *
     * @return fails with {@link IllegalStateException} when no copy was begun
     */
    CompletableFuture<Void> promote(String view);

    /**
     * What the view holds, as one number: equal for equal rows (id, body and applied positions), in
     * whatever store and order. Tombstones do not count.
     *
     * @return 64 hexadecimal digits
     */
    default CompletableFuture<String> digest(String view) {
        var digest = new ViewDigest();
        return forEach(view, digest::add).thenApply(done -> digest.hex());
    }

    /** Finishes what was asked for, then refuses everything. */
    @Override
    void close();
}
