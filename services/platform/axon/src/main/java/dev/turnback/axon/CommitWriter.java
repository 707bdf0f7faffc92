package dev.turnback.axon;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.CommitLog.Appended;
import dev.turnback.storage.CommitRefusedException;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of an engine: sends waiting transactions as one commit, then answers all of them.
 * Everything but {@link #submit} and {@link #close} runs on the loop, a single thread.
 */
// Failures travel in the futures that callers hold.
@SuppressWarnings("FutureReturnValueIgnored")
class CommitWriter {
    private static final Logger LOG = LoggerFactory.getLogger(CommitWriter.class);

    private final CommitLog log;
    private final RecentCommits recent;
    private final LogScanner scanner;
    private final EngineSettings settings;
    private final InstantSource clock;
    private final EngineThreads threads;
    private final Runnable advanced;
    private final WaitingAppends waiting;
    private final RecordingTimes times;
    private final String id = UUID.randomUUID().toString();
    private final AtomicInteger queued = new AtomicInteger();
    private final Queue<PendingAppend> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean called = new AtomicBoolean();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
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
        this.waiting = new WaitingAppends(parts);
        this.times = new RecordingTimes(clock, recent, settings.isExclusive());
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
        arrived.add(transaction);
        try {
            if (!called.getAndSet(true)) {
                threads.loop().execute(this::take);
            }
        } catch (RejectedExecutionException e) {
            called.set(false);
            for (var next = arrived.poll(); next != null; next = arrived.poll()) {
                next.done().completeExceptionally(LogUnavailableException.closed());
            }
        }
        return transaction.done();
    }

    /** Many arrivals cost the loop one call. */
    private void take() {
        called.set(false);
        for (var next = arrived.poll(); next != null; next = arrived.poll()) {
            waiting.add(next);
        }
        write();
    }

    private void write() {
        if (closed) {
            waiting.failAll(LogUnavailableException.closed());
            if (!sending) {
                ended.complete(null);
            }
            return;
        }
        if (sending) {
            return;
        }
        Batch batch = waiting.nextBatch(this::conflicts, this::write);
        if (!batch.isEmpty()) {
            sending = true;
            send(new Sent(commit(batch), batch, clock.instant()), 0);
        }
    }

    private Commit commit(Batch batch) {
        RecentCommits.Tip tip = recent.tip();
        long next = tip.position() + 1;
        return Commit.chained(next, id, ++nonce, times.stamp(), tip.hash(), batch.events());
    }

    RecordingTimes times() {
        return times;
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

    private void send(Sent sent, int attempt) {
        appended(sent.commit())
                .whenCompleteAsync(
                        (result, failure) -> answered(sent, attempt, result, failure),
                        threads.loop());
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
            Throwable cause = LogUnavailableException.rootOf(failure);
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

    /** Invariant 9: a failed write fails everybody who waits for it. */
    private void refused(Batch batch, Throwable cause) {
        LOG.error("the log refused {} events: {}", batch.events().size(), cause.toString());
        waiting.fail(batch.transactions(), LogUnavailableException.because(cause));
        release();
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
        later(sent, cause, attempt, () -> send(sent, attempt + 1));
    }

    private void occupied(Sent sent, int attempt) {
        scanner.page(sent.commit().first())
                .whenCompleteAsync(
                        (page, failure) -> occupant(sent, attempt, page, failure), threads.loop());
    }

    private void occupant(
            Sent sent, int attempt, @Nullable List<Commit> page, @Nullable Throwable failure) {
        if (page == null || page.isEmpty()) {
            // Taken, but not yet readable as durable: nothing may be built on it.
            later(sent, failure, attempt, () -> occupied(sent, attempt + 1));
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
        release();
    }

    final void committed(Sent sent) {
        recent.publish(sent.commit());
        advanced.run();
        acknowledge(sent);
        release();
    }

    private void acknowledge(Sent sent) {
        long position = sent.commit().first() - 1;
        for (PendingAppend transaction : sent.batch().transactions()) {
            position += transaction.events().size();
            long last = position;
            threads.callbacks().execute(() -> transaction.done().complete(last));
        }
    }

    /** The slot went to somebody else: check anew, ahead of what came since. */
    final void requeue(Batch batch) {
        waiting.addFirst(batch.transactions());
    }

    /** The slot of the last commit is settled: plan the next. */
    final void release() {
        sending = false;
        times.settled();
        write();
    }

    /** Tries again after a pause; callers that waited too long are told that it is unknown. */
    private void later(Sent sent, @Nullable Throwable cause, int attempt, Runnable step) {
        if (closed || sent.overdue(clock.instant(), settings.patience())) {
            LogUnavailableException failure = LogUnavailableException.because(cause);
            waiting.fail(sent.batch().transactions(), failure);
            waiting.failAll(failure);
        }
        if (closed) {
            release();
            return;
        }
        threads.loop().schedule(step, Sent.pauseAfter(attempt).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waiting transactions fail; the future completes once nothing is on its way any more. */
    CompletableFuture<Void> close() {
        threads.loop()
                .execute(
                        () -> {
                            closed = true;
                            times.freeze();
                            write();
                        });
        return ended;
    }
}
