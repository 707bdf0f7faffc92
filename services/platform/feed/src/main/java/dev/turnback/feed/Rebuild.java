package dev.turnback.feed;

import dev.turnback.feed.RebuildProgress.Purpose;
import dev.turnback.feed.RebuildProgress.State;
import dev.turnback.storage.ViewStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a copy of one view while the view serves, then switches or compares the two: paused between
 * two batches, and at the same positions. Readers are never held up.
 */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final RunnerSurroundings around;
    private final RebuildRecords records;
    private final SideBySide both;
    private volatile RebuildRecord record;
    private volatile RebuildRecord over;
    private State state = State.FILLING;
    private boolean busy;
    private boolean tooLate;
    private boolean cancelled;
    private boolean closed;

    Rebuild(
            RebuildRecord record,
            List<ProjectionLoop> serving,
            RunnerSurroundings around,
            RebuildRecords records) {
        this.record = record;
        this.over = record;
        this.around = around;
        this.records = records;
        this.both = new SideBySide(serving, around.telling(this::advanced));
    }

    /** The copy has been begun: from now on it follows the logs. */
    void start() {
        both.fill();
    }

    SideBySide both() {
        return both;
    }

    boolean goesOn() {
        return record.endedAt().isEmpty();
    }

    RebuildRecord record() {
        return record;
    }

    synchronized RebuildProgress progress() {
        return RebuildStatus.of(record, state, both);
    }

    /** A batch of the copy has ended. */
    private void advanced() {
        if (mayMeet()) {
            around.executor().execute(this::meet);
        }
    }

    private synchronized boolean mayMeet() {
        if (busy || closed || !goesOn()) {
            return false;
        }
        boolean filled = both.filled();
        boolean held =
                both.parked() > 0 || (record.purpose() == Purpose.CHECK && both.servingStopped());
        state = filled && held ? State.WAITING : State.FILLING;
        busy = filled && !held;
        return busy;
    }

    private void meet() {
        show(State.SWITCHING);
        var _ =
                both.align()
                        .thenComposeAsync(this::conclude, around.executor())
                        .handleAsync(
                                (concluded, failure) -> {
                                    if (failure != null) {
                                        LOG.warn(
                                                "the copy of {} goes on being filled",
                                                record.view(),
                                                Failures.causeOf(failure));
                                    }
                                    both.serve();
                                    if (failure != null || !concluded) {
                                        both.fill();
                                    }
                                    return rest();
                                },
                                around.executor());
    }

    private synchronized void show(State now) {
        state = now;
    }

    /** What was asked for while this was busy. */
    private boolean rest() {
        boolean toCancel;
        synchronized (this) {
            settle();
            tooLate = false;
            busy = cancelled && goesOn();
            toCancel = busy;
            state = goesOn() ? State.FILLING : record.state();
        }
        if (toCancel) {
            var _ = dropCancelled();
        }
        return toCancel;
    }

    /** Completes with false when the copy is to be filled further. */
    private CompletableFuture<Boolean> conclude(boolean same) {
        boolean check = record.purpose() == Purpose.CHECK;
        if (both.parked() > 0 || (check && !same) || isCancelled()) {
            return CompletableFuture.completedFuture(false);
        }
        return how(same)
                .thenComposeAsync(how -> check ? checked(how) : switchOver(how), around.executor());
    }

    /** Nobody can cancel after this has said no. */
    private synchronized boolean isCancelled() {
        tooLate = !cancelled;
        return cancelled;
    }

    private CompletableFuture<State> how(boolean same) {
        if (!same) {
            return CompletableFuture.completedFuture(State.REPLACED);
        }
        String view = record.view();
        return around.views()
                .digest(view)
                .thenCombine(
                        around.views().digest(ViewStore.copyOf(view)),
                        (here, there) -> here.equals(there) ? State.EQUAL : State.DIFFERENT);
    }

    private CompletableFuture<Boolean> checked(State how) {
        return both.close().thenCompose(_ -> end(how)).thenCompose(_ -> drop());
    }

    /** The outcome is written down before the switch: after a crash the copy's absence tells. */
    private CompletableFuture<Boolean> switchOver(State how) {
        return records.put(record.now(how))
                .thenComposeAsync(
                        _ -> new Promotion(around, record.view()).carryOut(), around.executor())
                .thenComposeAsync(_ -> both.switchOver(), around.executor())
                .thenCompose(_ -> both.close())
                .thenCompose(_ -> end(how));
    }

    /** Nothing is at work any more: what was written down can be seen, and another one begin. */
    private synchronized void settle() {
        record = over;
        busy = false;
    }

    /** Over, even when that cannot be written down; to be seen once all is cleared away. */
    private CompletableFuture<Boolean> end(State how) {
        Instant at = around.clock().instant();
        RebuildRecord ended = record.ended(how, at, progress().position());
        over = ended;
        LOG.info("{} of {} has ended: {}", ended.purpose(), ended.view(), how);
        return records.put(ended)
                .handle(
                        (_, failure) -> {
                            if (failure != null) {
                                LOG.warn("the end of {} is not stored", ended.view(), failure);
                            }
                            return true;
                        });
    }

    private CompletableFuture<Boolean> drop() {
        return both.forgetParked()
                .thenCompose(_ -> around.views().dropCopy(record.view()))
                .thenApply(_ -> true);
    }

    /**
     * Drops the copy, unless it is too late.
     *
     * @return true when it is or will be cancelled
     */
    CompletableFuture<Boolean> cancel() {
        synchronized (this) {
            if (!goesOn() || tooLate) {
                return CompletableFuture.completedFuture(false);
            }
            cancelled = true;
            if (busy) {
                return CompletableFuture.completedFuture(true);
            }
            busy = true;
        }
        return dropCancelled();
    }

    private CompletableFuture<Boolean> dropCancelled() {
        return both.close()
                .thenCompose(_ -> end(State.CANCELLED))
                .thenCompose(_ -> drop())
                .whenComplete((_, _) -> settle());
    }

    /** Ends the filling for now; the next start goes on with it. */
    CompletableFuture<Boolean> close() {
        synchronized (this) {
            closed = true;
        }
        return both.close();
    }
}
