package dev.turnback.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells a test when snapshots are stored, and how many were found. */
record WatchedSnapshots(SnapshotStore store, BlockingQueue<Snapshot> saved, AtomicInteger found)
        implements SnapshotStore {

    WatchedSnapshots(SnapshotStore store) {
        this(store, new LinkedBlockingQueue<>(), new AtomicInteger());
    }

    @Override
    public CompletableFuture<Optional<Snapshot>> load(String entity) {
        return store.load(entity)
                .thenApply(
                        snapshot -> {
                            snapshot.ifPresent(each -> found.incrementAndGet());
                            return snapshot;
                        });
    }

    @Override
    public CompletableFuture<Void> save(Snapshot snapshot) {
        return store.save(snapshot).thenRun(() -> saved.add(snapshot));
    }

    /** Waits for the snapshot of this position. */
    Snapshot await(long position) {
        try {
            Snapshot next = saved.poll(20, TimeUnit.SECONDS);
            while (next != null && next.position() != position) {
                next = saved.poll(20, TimeUnit.SECONDS);
            }
            assertThat(next).as("a snapshot of position " + position).isNotNull();
            return next == null ? new Snapshot("", 0, 0, "") : next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
