package dev.turnback.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Executor, timer and clock of a simulated world: everything runs on the caller's thread, in the
 * order of its due times, and time jumps to the next due time. The same seed gives the same run.
 */
// A simulated task that fails ends the run.
@SuppressWarnings("FutureReturnValueIgnored")
public final class SimulatedTime extends AbstractExecutorService
        implements ScheduledExecutorService, InstantSource {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final PriorityQueue<Task<?>> tasks =
            new PriorityQueue<>(
                    Comparator.<Task<?>>comparingLong(t -> t.due).thenComparingLong(t -> t.number));
    private long now;
    private long number;
    private boolean shutdown;

    @Override
    public Instant instant() {
        return START.plusNanos(now);
    }

    /**
     * Runs what is due until the condition holds.
     *
     * @throws AssertionError when nothing is left to do, or the limit of simulated time is passed
     */
    public void runUntil(BooleanSupplier done, Duration limit) {
        long end = now + limit.toNanos();
        while (!done.getAsBoolean()) {
            Task<?> next = tasks.poll();
            if (next == null || next.due > end) {
                throw new AssertionError("the simulation came to a standstill at " + instant());
            }
            run(next);
        }
    }

    /** Runs what is due within a time from now. */
    public void runFor(Duration duration) {
        long end = now + duration.toNanos();
        Task<?> next = tasks.peek();
        while (next != null && next.due <= end) {
            tasks.remove();
            run(next);
            next = tasks.peek();
        }
        now = end;
    }

    private void run(Task<?> task) {
        now = Math.max(now, task.due);
        task.run();
    }

    @Override
    public void execute(Runnable command) {
        schedule(command, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return schedule(
                () -> {
                    command.run();
                    return true;
                },
                delay,
                unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        var task = new Task<>(callable, now + unit.toNanos(delay), number++);
        tasks.add(task);
        return task;
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(
            Runnable command, long initialDelay, long period, TimeUnit unit) {
        throw new UnsupportedOperationException("schedule the next run at the end of each");
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
            Runnable command, long initialDelay, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("schedule the next run at the end of each");
    }

    @Override
    public void shutdown() {
        shutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return shutdown;
    }

    private final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
        private final long due;
        private final long number;

        Task(Callable<V> work, long due, long number) {
            super(work);
            this.due = due;
            this.number = number;
        }

        @Override
        protected void setException(Throwable failure) {
            super.setException(failure);
            throw new AssertionError("a simulated task failed", failure);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - now, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(
                    getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }
    }
}
