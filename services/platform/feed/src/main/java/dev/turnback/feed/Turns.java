package dev.turnback.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When one projection works: a batch at a time, and between two of them whatever else must not
 * happen at the same time. Holds no thread while it waits.
 */
final class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final String name;
    private final RunnerSurroundings around;
    private final Standing standing;
    private final Supplier<CompletableFuture<Boolean>> batch;
    private final ReentrantLock lock = new ReentrantLock();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final Queue<Task<?>> tasks = new ArrayDeque<>();

    private boolean working;
    private boolean wokenMeanwhile;
    private boolean paused;
    private boolean closed;
    private @Nullable Future<?> alarm;

    /**
     * @param name for the log
     * @param batch completes with true when there may be more to do at once
     */
    Turns(
            String name,
            RunnerSurroundings around,
            Standing standing,
            Supplier<CompletableFuture<Boolean>> batch) {
        this.name = name;
        this.around = around;
        this.standing = standing;
        this.batch = batch;
    }

    /** A batch now, unless one is at work, a retry is due, or the projection has stopped. */
    void wake() {
        locked(
                () -> {
                    wokenMeanwhile = working;
                    beginIf(Progress.State.RUNNING);
                });
    }

    /** The batch again at which the projection has stopped, or is about to retry. */
    void resume() {
        locked(
                () -> {
                    if (standing.state() != Progress.State.RUNNING && !working && !paused) {
                        standing.tryAgain();
                        begin();
                    }
                });
    }

    /** Does something while no batch is at work, also when this is paused or has stopped. */
    <T> CompletableFuture<T> between(Supplier<CompletableFuture<T>> step) {
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

    /** Begins no further batch until {@link #goOn}. */
    void pause() {
        locked(() -> paused = true);
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

    /** Completes when what is at work has ended; nothing further begins. */
    CompletableFuture<Boolean> close() {
        locked(
                () -> {
                    closed = true;
                    cancelAlarm();
                    tasks.forEach(Task::cancel);
                    tasks.clear();
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
                task.run()
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
                Failures.future(batch)
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
            LOG.warn("{} after {} is tried again in {}", name, standing.position(), pause, cause);
            alarm(pause, () -> locked(() -> beginIf(Progress.State.RETRYING)));
        } else {
            LOG.error("{} has stopped after {}", name, standing.position(), cause);
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
                                LOG.error("{} cannot go on", name, failure);
                            }
                        });
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
