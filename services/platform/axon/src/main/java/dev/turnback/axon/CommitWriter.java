package dev.turnback.axon;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.CommitLog.Appended;
import dev.turnback.storage.CommitRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of an engine: checks waiting transactions, sends them as one commit, then answers
 * all of them. Everything but {@link #submit} runs on the loop, a single thread.
 */
class CommitWriter {
    private static final Logger LOG = LoggerFactory.getLogger(CommitWriter.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final CommitLog log;
    private final RecentCommits recent;
    private final LogScanner scanner;
    private final EngineSettings settings;
    private final InstantSource clock;
    private final EngineThreads threads;
    private final Runnable advanced;
    private final String id = UUID.randomUUID().toString();
    private final AtomicInteger queued = new AtomicInteger();
    private final Deque<PendingAppend> waiting = new ArrayDeque<>();
    private long nonce;
    private boolean sending;
    private boolean closed;

    CommitWriter(EngineParts parts) {
        this.log = parts.log();
        this.recent = parts.recent();
        this.scanner = parts.scanner();
        this.settings = parts.settings();
        this.clock = parts.clock();
        this.threads = parts.threads();
        this.advanced = parts.advanced();
    }

    /** May be called on any thread; the future completes off the loop. */
    CompletableFuture<Long> submit(PendingAppend transaction) {
        if (queued.incrementAndGet() > settings.queuedTransactions()) {
            queued.decrementAndGet();
            return CompletableFuture.failedFuture(
                    new LogFullException(
                            settings.queuedTransactions() + " transactions wait for the log"));
        }
        transaction.done().whenComplete((position, failure) -> queued.decrementAndGet());
        onLoop(
                () -> {
                    waiting.add(transaction);
                    write();
                });
        return transaction.done();
    }

    private void write() {
        if (sending) {
            return;
        }
        if (closed) {
            failAll(waiting, new LogUnavailableException("the log is closed", null));
            return;
        }
        Batch batch = nextBatch();
        if (!batch.isEmpty()) {
            sending = true;
            send(new Sent(commit(batch), batch, clock.instant()), 0);
        }
    }

    private Batch nextBatch() {
        var batch = new Batch(settings);
        PendingAppend next = waiting.peek();
        while (next != null && batch.hasRoomFor(next)) {
            waiting.remove();
            if (next.condition() != null && !recent.coversAfter(next.checkedTo())) {
                checkInLog(next, next.condition());
            } else if (conflicts(next, batch)) {
                reject(next);
            } else {
                batch.add(next);
            }
            next = waiting.peek();
        }
        return batch;
    }

    private Commit commit(Batch batch) {
        RecentCommits.Tip tip = recent.tip();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Commit.chained(
                tip.position() + 1,
                id,
                ++nonce,
                now.isBefore(tip.recordedAt()) ? tip.recordedAt() : now,
                tip.hash(),
                batch.events());
    }

    /** Invariant 3: against everything after the marker, and the earlier ones of the batch. */
    boolean conflicts(PendingAppend transaction, Batch batch) {
        EventFilter condition = transaction.condition();
        return condition != null
                && (batch.contains(condition)
                        || recent.find(condition, transaction.checkedTo(), recent.head())
                                .map(found -> !found.isEmpty())
                                .orElse(true));
    }

    /**
     * A marker older than the window: look in the log up to the head, the rest is in the window.
     */
    private void checkInLog(PendingAppend transaction, EventFilter condition) {
        long upTo = recent.head();
        scanner.matches(condition, transaction.checkedTo(), upTo)
                .whenComplete(
                        (conflict, failure) ->
                                onLoop(
                                        () -> {
                                            if (failure != null) {
                                                fail(transaction, unavailable(failure));
                                            } else if (conflict) {
                                                reject(transaction);
                                            } else {
                                                transaction.checkedTo(upTo);
                                                waiting.addFirst(transaction);
                                                write();
                                            }
                                        }));
    }

    private void send(Sent sent, int attempt) {
        appended(sent.commit())
                .whenComplete(
                        (result, failure) ->
                                onLoop(() -> answered(sent, attempt, result, failure)));
    }

    private CompletableFuture<Appended> appended(Commit commit) {
        try {
            return log.append(commit);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void answered(
            Sent sent, int attempt, @Nullable Appended result, @Nullable Throwable failure) {
        if (result == null) {
            Throwable cause = unwrap(failure);
            if (attempt == 0 && cause instanceof CommitRefusedException) {
                refused(sent.batch(), cause);
            } else {
                uncertain(sent, attempt, cause);
            }
            return;
        }
        switch (result) {
            case WRITTEN -> committed(sent);
            case OCCUPIED -> occupied(sent, attempt);
        }
    }

    private void refused(Batch batch, Throwable cause) {
        LOG.error("the log refused {} events: {}", batch.events().size(), cause.toString());
        failAll(new ArrayDeque<>(batch.transactions()), unavailable(cause));
        sending = false;
        write();
    }

    /**
     * Invariant 2: nobody knows whether it was written, not even after a refusal of a later try, so
     * the same commit is sent to the same slot until the slot is seen occupied.
     */
    void uncertain(Sent sent, int attempt, @Nullable Throwable cause) {
        LOG.warn(
                "unknown whether the commit at {} was written (try {}): {}",
                sent.commit().first(),
                attempt + 1,
                String.valueOf(cause));
        impatience(sent, cause);
        if (!closed) {
            later(() -> send(sent, attempt + 1), attempt);
        }
    }

    /** Tells callers that waited too long; those of the sent commit may still find it recorded. */
    private void impatience(Sent sent, @Nullable Throwable cause) {
        if (closed || !clock.instant().isBefore(sent.at().plus(settings.patience()))) {
            LogUnavailableException failure = unavailable(cause);
            sent.batch().transactions().forEach(transaction -> fail(transaction, failure));
            failAll(waiting, failure);
        }
    }

    private void occupied(Sent sent, int attempt) {
        scanner.page(sent.commit().first())
                .whenComplete(
                        (page, failure) -> onLoop(() -> occupant(sent, attempt, page, failure)));
    }

    private void occupant(
            Sent sent, int attempt, @Nullable List<Commit> page, @Nullable Throwable failure) {
        if (page == null || page.isEmpty()) {
            // Taken, but not yet readable as durable: nothing may be built on it.
            impatience(sent, failure);
            if (!closed) {
                later(() -> occupied(sent, attempt), attempt);
            }
            return;
        }
        Commit there = page.getFirst();
        try {
            page.forEach(recent::publish);
        } catch (LogGapException gap) {
            refused(sent.batch(), gap);
            return;
        }
        advanced.run();
        if (there.first() == sent.commit().first() && there.sameSender(sent.commit())) {
            acknowledge(sent);
        } else {
            requeue(sent.batch());
        }
        sending = false;
        write();
    }

    /** The slot went to somebody else: decide anew, ahead of what came since. */
    final void requeue(Batch batch) {
        batch.transactions().reversed().stream()
                .filter(transaction -> !transaction.done().isDone())
                .forEach(waiting::addFirst);
    }

    final void committed(Sent sent) {
        recent.publish(sent.commit());
        advanced.run();
        acknowledge(sent);
        sending = false;
        write();
    }

    private void acknowledge(Sent sent) {
        long position = sent.commit().first() - 1;
        for (PendingAppend transaction : sent.batch().transactions()) {
            position += transaction.events().size();
            long last = position;
            threads.callbacks().execute(() -> transaction.done().complete(last));
        }
    }

    private void reject(PendingAppend transaction) {
        fail(
                transaction,
                new AppendEventsTransactionRejectedException(
                        "a matching event was recorded after the transaction had read"));
    }

    private void fail(PendingAppend transaction, Throwable failure) {
        threads.callbacks().execute(() -> transaction.done().completeExceptionally(failure));
    }

    private void failAll(Deque<PendingAppend> transactions, Throwable failure) {
        transactions.forEach(transaction -> fail(transaction, failure));
        transactions.clear();
    }

    /** Gives up the slot and plans the next commit; only for what was never written. */
    final void release() {
        sending = false;
        write();
    }

    void close() {
        onLoop(
                () -> {
                    closed = true;
                    write();
                });
    }

    private void onLoop(Runnable step) {
        threads.loop().execute(step);
    }

    private void later(Runnable step, int attempt) {
        long pause =
                Math.min(
                        LONGEST_PAUSE.toMillis(),
                        SHORTEST_PAUSE.toMillis() << Math.min(attempt, 10));
        ScheduledExecutorService loop = threads.loop();
        loop.schedule(step, pause, TimeUnit.MILLISECONDS);
    }

    private static LogUnavailableException unavailable(@Nullable Throwable failure) {
        return LogUnavailableException.because(unwrap(failure));
    }

    private static @Nullable Throwable unwrap(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }

    /** A commit on its way, and since when (by the engine's clock). */
    record Sent(Commit commit, Batch batch, Instant at) {}
}
