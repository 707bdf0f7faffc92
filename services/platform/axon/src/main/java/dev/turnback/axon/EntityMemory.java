package dev.turnback.axon;

import dev.turnback.axon.EntityCache.Known;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a slice knows of its entities without reading all their events: the cache, and behind it the
 * snapshots, where there are any.
 */
final class EntityMemory<S> {

    private static final int CACHED_ENTITIES = 10_000;

    private final Known<S> unknown;
    private final EntityCache<S> cache = new EntityCache<>(CACHED_ENTITIES);
    private final @Nullable EntitySnapshots<S> snapshots;
    private final int every;

    /**
     * @param every after how many events of an entity its snapshot is written anew
     */
    EntityMemory(S initial, @Nullable EntitySnapshots<S> snapshots, int every) {
        this.unknown = new Known<>(initial, 0, 0);
        this.snapshots = snapshots;
        this.every = every;
    }

    /**
     * A state to go on from: events after its position are to be read on top.
     *
     * @param head a position up to which the log is known
     */
    CompletableFuture<Known<S>> recall(String id, long head) {
        Known<S> cached = cache.get(id);
        if (cached != null || snapshots == null) {
            return CompletableFuture.completedFuture(cached == null ? unknown : cached);
        }
        return snapshots.load(id, head).thenApply(found -> found.orElse(unknown));
    }

    /** Keeps what was read. */
    void remember(String id, Known<S> known) {
        cache.put(id, known);
    }

    /** Keeps what was just recorded, and has it written as a snapshot when it is time. */
    void grown(String id, Known<S> known) {
        if (snapshots != null && known.unsaved() >= every) {
            snapshots.save(id, known);
            cache.put(id, new Known<>(known.state(), known.position(), 0));
        } else {
            cache.put(id, known);
        }
    }
}
