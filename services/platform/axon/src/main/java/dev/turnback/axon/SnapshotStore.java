package dev.turnback.axon;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps the latest snapshot of entities. Everything in it can be lost at any time: entities are
 * folded from their first event then. Safe for many threads.
 */
public interface SnapshotStore {

    /**
     * @return fails when the store cannot be read, or what it holds is no snapshot
     */
    CompletableFuture<Optional<Snapshot>> load(String entity);

    /** Keeps the snapshot unless one of the same or a higher position is there. */
    CompletableFuture<Void> save(Snapshot snapshot);
}
