package dev.turnback.axon;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;

/** Transactions on their way into a commit, in the order they came. Runs on the loop. */
// Failures travel in the futures that callers hold.
@SuppressWarnings("FutureReturnValueIgnored")
final class WaitingAppends {
    private final RecentCommits recent;
    private final LogScanner scanner;
    private final EngineSettings settings;
    private final EngineThreads threads;
    private final Deque<PendingAppend> waiting = new ArrayDeque<>();

    WaitingAppends(EngineParts parts) {
        this.recent = parts.recent();
        this.scanner = parts.scanner();
        this.settings = parts.settings();
        this.threads = parts.threads();
    }

    void add(PendingAppend transaction) {
        waiting.add(transaction);
    }

    /** Puts back, in their order, those whose callers still wait. */
    void addFirst(List<PendingAppend> transactions) {
        transactions.reversed().stream()
                .filter(transaction -> !transaction.done().isDone())
                .forEach(waiting::addFirst);
    }

    /**
     * Takes what fits in a commit. Those that conflict are rejected; those older than the window
     * are checked in the log meanwhile and come back.
     *
     * @param back called when one has come back
     */
    Batch nextBatch(BiPredicate<PendingAppend, Batch> conflicts, Runnable back) {
        var batch = new Batch(settings);
        PendingAppend next = waiting.peek();
        while (next != null && batch.hasRoomFor(next)) {
            waiting.remove();
            EventFilter condition = next.condition();
            if (condition != null && !recent.coversAfter(next.checkedTo())) {
                checkInLog(next, condition, back);
            } else if (conflicts.test(next, batch)) {
                reject(next);
            } else {
                batch.add(next);
            }
            next = waiting.peek();
        }
        return batch;
    }

    /** Looks in the log up to the head; what comes after it is in the window. */
    private void checkInLog(PendingAppend transaction, EventFilter condition, Runnable back) {
        long upTo = recent.head();
        scanner.matches(condition, transaction.checkedTo(), upTo)
                .whenCompleteAsync(
                        (conflict, failure) -> {
                            if (failure != null) {
                                fail(
                                        List.of(transaction),
                                        LogUnavailableException.because(failure));
                            } else if (conflict) {
                                reject(transaction);
                            } else {
                                transaction.checkedTo(upTo);
                                waiting.addFirst(transaction);
                                back.run();
                            }
                        },
                        threads.loop());
    }

    private void reject(PendingAppend transaction) {
        fail(
                List.of(transaction),
                new AppendEventsTransactionRejectedException(
                        "a matching event was recorded after the transaction had read"));
    }

    void failAll(Throwable failure) {
        fail(waiting, failure);
        waiting.clear();
    }

    void fail(Collection<PendingAppend> transactions, Throwable failure) {
        for (PendingAppend transaction : transactions) {
            threads.callbacks().execute(() -> transaction.done().completeExceptionally(failure));
        }
    }
}
