package dev.turnback.feed;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows one source for one view, one batch at a time; holds no thread while it waits. */
final class ProjectionLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionLoop.class);

    private final FeedProjection projection;
    private final RunnerSurroundings around;
    private final ReentrantLock lock = new ReentrantLock();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final Standing standing = new Standing();

    private boolean working;
    private boolean wokenMeanwhile;
    private boolean closed;
    private @Nullable Future<?> alarm;

    ProjectionLoop(FeedProjection projection, RunnerSurroundings around) {
        this.projection = projection;
        this.around = around;
    }

    FeedProjection projection() {
        return projection;
    }

    /** Looks for new events now, unless that is going on, a retry is due, or it has stopped. */
    void wake() {
        locked(
                () -> {
                    wokenMeanwhile = working;
                    if (!working && standing.state() == Progress.State.RUNNING && !closed) {
                        begin();
                    }
                });
    }

    /** Tries the batch again at which this projection has stopped. */
    void resume() {
        locked(
                () -> {
                    if (!working && standing.state() != Progress.State.RUNNING && !closed) {
                        standing.forgetFailures();
                        begin();
                    }
                });
    }

    /** Completes when the batch at work has ended; no further one begins. */
    CompletableFuture<Boolean> close() {
        locked(
                () -> {
                    closed = true;
                    cancelAlarm();
                    if (!working) {
                        ended.complete(true);
                    }
                });
        return ended;
    }

    Progress progress() {
        return lockedGet(() -> standing.progress(projection, around.clock().instant()));
    }

    boolean caughtUp() {
        return lockedGet(() -> standing.caughtUp());
    }

    private void begin() {
        working = true;
        wokenMeanwhile = false;
        cancelAlarm();
        around.executor().execute(this::work);
    }

    private void work() {
        CompletableFuture<Boolean> batch = attempt();
        var _ =
                batch.whenCompleteAsync(
                                (progressed, failure) -> {
                                    if (failure == null) {
                                        succeeded(progressed);
                                    } else {
                                        failed(failure);
                                    }
                                },
                                around.executor())
                        .whenComplete((_, failure) -> logUnlessHandled(batch, failure));
    }

    private CompletableFuture<Boolean> attempt() {
        try {
            return checkpoint().thenComposeAsync(this::batchAfter, around.executor());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** A timer or executor that was closed before the runner is the only way to get here. */
    private void logUnlessHandled(CompletableFuture<Boolean> batch, @Nullable Throwable failure) {
        if (failure != null && !batch.isCompletedExceptionally()) {
            LOG.error("{} cannot go on", name(), failure);
        }
    }

    private CompletableFuture<Long> checkpoint() {
        return lockedGet(
                () ->
                        standing.known()
                                ? CompletableFuture.completedFuture(standing.position())
                                : around.views()
                                        .checkpoint(projection.view(), projection.source()));
    }

    /** Completes with true when there was something to apply. */
    private CompletableFuture<Boolean> batchAfter(long from) {
        return around.feed()
                .read(projection.source(), from, around.settings().batch())
                .thenComposeAsync(
                        page -> {
                            if (page.head() < from) {
                                throw new IllegalStateException(
                                        "the view is at %d but its log ends at %d: was the log restored? Clear the view"
                                                .formatted(from, page.head()));
                            }
                            reached(from, page.head());
                            if (page.upTo() == from) {
                                return CompletableFuture.completedFuture(false);
                            }
                            return projection
                                    .handler()
                                    .apply(page.events(), page.upTo())
                                    .thenCompose(_ -> saveCheckpoint(page.upTo()))
                                    .thenApply(
                                            _ -> {
                                                reached(page.upTo(), page.head());
                                                return true;
                                            });
                        },
                        around.executor());
    }

    private CompletableFuture<Void> saveCheckpoint(long upTo) {
        return around.views().saveCheckpoint(projection.view(), projection.source(), upTo);
    }

    private void reached(long upTo, long headSeen) {
        locked(() -> standing.reached(upTo, headSeen, around.clock().instant()));
    }

    private void succeeded(boolean progressed) {
        locked(
                () -> {
                    standing.succeeded();
                    goOn(progressed);
                });
        around.advanced().run();
    }

    private void goOn(boolean progressed) {
        working = false;
        if (closed) {
            ended.complete(true);
        } else if (progressed || wokenMeanwhile) {
            begin();
        } else {
            alarm(around.settings().poll(), this::wake);
        }
    }

    private void failed(Throwable failure) {
        Throwable nested = failure instanceof CompletionException ? failure.getCause() : null;
        Throwable cause = nested == null ? failure : nested;
        locked(
                () -> {
                    working = false;
                    boolean again = standing.failed(cause, around.settings().retries());
                    if (closed) {
                        ended.complete(true);
                    } else if (again) {
                        Duration pause = around.settings().pauseAfter(standing.failures());
                        LOG.warn(
                                "{} after {} is tried again in {}",
                                name(),
                                standing.position(),
                                pause,
                                cause);
                        alarm(pause, this::retry);
                    } else {
                        LOG.error("{} has stopped after {}", name(), standing.position(), cause);
                    }
                });
        around.advanced().run();
    }

    private void retry() {
        locked(
                () -> {
                    if (!working && standing.state() == Progress.State.RETRYING && !closed) {
                        begin();
                    }
                });
    }

    private String name() {
        return "projection of " + projection.source() + " to " + projection.view();
    }

    private void alarm(Duration after, Runnable action) {
        alarm = around.timer().schedule(action, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cancelAlarm() {
        Future<?> last = alarm;
        if (last != null) {
            last.cancel(false);
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T lockedGet(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }
}
