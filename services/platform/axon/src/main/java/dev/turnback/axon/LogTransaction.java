package dev.turnback.axon;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Axon's view of one transaction: its result is the position of its last event. */
final class LogTransaction implements AppendTransaction<Long> {
    private final CommitWriter writer;
    private final PendingAppend pending;
    private final AtomicBoolean finished = new AtomicBoolean();

    LogTransaction(CommitWriter writer, PendingAppend pending) {
        this.writer = writer;
        this.pending = pending;
    }

    @Override
    public CompletableFuture<Long> commit(@Nullable ProcessingContext context) {
        return finished.getAndSet(true)
                ? CompletableFuture.failedFuture(
                        new IllegalStateException("already committed or rolled back"))
                : writer.submit(pending);
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        finished.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(
            Long position, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(position));
    }
}
