package dev.turnback.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When one projection works: a batch at a time, and between two of them whatever else must not
 * happen at the same time. Holds no thread while it waits.
 */
final class ProjectionLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionLoop.class);

    private final FeedProjection projection;
    private final RunnerSurroundings around;
    private final Standing standing = new Standing();
    private final ReentrantLock lock = new ReentrantLock();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final Queue<Task<?>> tasks = new ArrayDeque<>();

    private volatile Follower follower;
    private boolean working;
    private boolean wokenMeanwhile;
    private boolean paused;
    private boolean closed;
    private @Nullable Future<?> alarm;

    /** What is done between two batches. */
    private record Task<T>(
            Function<Follower, CompletableFuture<T>> step, CompletableFuture<T> answer) {

        CompletableFuture<?> run(Follower follower) {
            return Failures.future(() -> step.apply(follower))
                    .whenComplete(
                            (result, failure) -> {
                                if (failure == null) {
                                    answer.complete(result);
                                } else {
                                    answer.completeExceptionally(Failures.causeOf(failure));
                                }
                            });
        }

        void cancel() {
            answer.completeExceptionally(new CancellationException("the projection is closed"));
        }
    }

    ProjectionLoop(FeedProjection projection, RunnerSurroundings around) {
        this.projection = projection;
        this.around = around;
        this.follower = new Follower(projection, around, standing);
    }

    FeedProjection projection() {
        return projection;
    }

    Progress progress() {
        return standing.progress(projection, parked(), around.clock().instant());
    }

    /** What is parked is not in the view, so that its times are open. */
    Instant closedTime() {
        Instant known = standing.closedTime();
        return follower.lot()
                .firstRecorded()
                .map(first -> first.minus(1, ChronoUnit.MICROS))
                .filter(open -> open.isBefore(known))
                .orElse(known);
    }

    boolean caughtUp() {
        return standing.caughtUp();
    }

    /** Looks for new events now, unless that is going on, a retry is due, or it has stopped. */
    void wake() {
        locked(
                () -> {
                    wokenMeanwhile = working;
                    beginIf(Progress.State.RUNNING);
                });
    }

    /** Tries the batch again at which this projection has stopped, or is about to retry. */
    void resume() {
        locked(
                () -> {
                    if (standing.state() != Progress.State.RUNNING && !working && !paused) {
                        standing.tryAgain();
                        begin();
                    }
                });
    }

    /** Applies parked events again, between two batches; one that stopped for them goes on. */
    CompletableFuture<Retried> retry(Predicate<ParkedEvent> wanted) {
        return between(
                each ->
                        each.retry(wanted)
                                .thenApply(
                                        retried -> {
                                            if (retried.applied() > 0) {
                                                standing.tryAgain();
                                            }
                                            return retried;
                                        }));
    }

    /** Completes with the position at which it stands still until {@link #goOn}. */
    CompletableFuture<Long> pause() {
        locked(() -> paused = true);
        return between(Follower::open);
    }

    /** Applies what is missing up to a position, although it is paused. */
    CompletableFuture<Void> advanceTo(long position) {
        return between(each -> each.batchesUpTo(position));
    }

    /** Ends a pause. */
    void goOn() {
        locked(
                () -> {
                    paused = false;
                    if (!working && standing.state() != Progress.State.STOPPED) {
                        begin();
                    }
                });
    }

    /** The view is another one now, which lacks nothing: begins anew with a handler for that. */
    CompletableFuture<Boolean> switchOver() {
        return between(
                each ->
                        each.lot()
                                .removeAll()
                                .handle(
                                        (_, failure) -> {
                                            if (failure != null) {
                                                LOG.warn(
                                                        "{}: a retry will un-park",
                                                        name(),
                                                        failure);
                                            }
                                            follower = new Follower(projection, around, standing);
                                            standing.tryAgain();
                                            return true;
                                        }));
    }

    boolean stopped() {
        return standing.state() == Progress.State.STOPPED;
    }

    /** True when a batch would bring it to the end of its log. */
    boolean nearHead() {
        return standing.near(around.settings().batch());
    }

    int parked() {
        return follower.lot().count();
    }

    /** Forgets what is parked, after {@link #close}. */
    CompletableFuture<Void> forgetParked() {
        return follower.lot().removeAll();
    }

    /** Does something while no batch is at work, also when this one is paused or has stopped. */
    private <T> CompletableFuture<T> between(Function<Follower, CompletableFuture<T>> step) {
        var task = new Task<>(step, new CompletableFuture<T>());
        locked(
                () -> {
                    if (closed) {
                        task.cancel();
                    } else {
                        tasks.add(task);
                        if (!working) {
                            begin();
                        }
                    }
                });
        return task.answer();
    }

    /** Completes when the batch at work has ended; no further one begins. */
    CompletableFuture<Boolean> close() {
        locked(
                () -> {
                    closed = true;
                    cancelAlarm();
                    tasks.forEach(Task::cancel);
                    tasks.clear();
                    follower.stop();
                    if (!working) {
                        ended.complete(true);
                    }
                });
        return ended;
    }

    private void beginIf(Progress.State state) {
        if (!working && !paused && !closed && standing.state() == state) {
            begin();
        }
    }

    private void begin() {
        if (closed) {
            return;
        }
        working = true;
        wokenMeanwhile = false;
        cancelAlarm();
        Task<?> task = tasks.poll();
        around.executor().execute(task == null ? this::batch : () -> run(task));
    }

    private void run(Task<?> task) {
        logFailure(
                task.run(follower)
                        .handleAsync(
                                (_, _) -> {
                                    locked(this::afterTask);
                                    around.advanced().run();
                                    return true;
                                },
                                around.executor()));
    }

    private void afterTask() {
        working = false;
        if (closed) {
            ended.complete(true);
        } else if (!tasks.isEmpty() || (!paused && standing.state() != Progress.State.STOPPED)) {
            begin();
        }
    }

    private void batch() {
        logFailure(
                follower.batch(Long.MAX_VALUE)
                        .handleAsync(
                                (progressed, failure) -> {
                                    if (failure == null) {
                                        locked(() -> succeeded(progressed));
                                    } else {
                                        locked(() -> failed(Failures.causeOf(failure)));
                                    }
                                    around.advanced().run();
                                    return true;
                                },
                                around.executor()));
    }

    private void succeeded(boolean progressed) {
        working = false;
        standing.succeeded();
        if (closed) {
            ended.complete(true);
        } else if (!tasks.isEmpty() || (!paused && (progressed || wokenMeanwhile))) {
            begin();
        } else {
            alarm(around.settings().poll(), this::wake);
        }
    }

    private void failed(Throwable cause) {
        working = false;
        boolean again = standing.failed(cause, around.settings().retries());
        if (closed) {
            ended.complete(true);
            return;
        }
        if (again) {
            Duration pause = around.settings().pauseAfter(standing.failures());
            LOG.warn("{} after {} is tried again in {}", name(), standing.position(), pause, cause);
            alarm(pause, () -> locked(() -> beginIf(Progress.State.RETRYING)));
        } else {
            LOG.error("{} has stopped after {}", name(), standing.position(), cause);
        }
        if (!tasks.isEmpty()) {
            begin();
        }
    }

    /** A timer or executor that was closed before the runner is the only way to get here. */
    private void logFailure(CompletableFuture<Boolean> work) {
        var _ =
                work.whenComplete(
                        (_, failure) -> {
                            if (failure != null) {
                                LOG.error("{} cannot go on", name(), failure);
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
}
