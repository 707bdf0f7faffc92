package dev.turnback.testing;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * The threads of one process in a simulated world: what it has to do is done in an order that the
 * seed decides, and nothing any more once it was killed.
 */
public final class SimulatedProcess extends AbstractExecutorService
        implements ScheduledExecutorService {
    private static final int LONGEST_WAIT_NANOS = 200_000;

    private final SimulatedTime time;
    private final RandomGenerator random;
    private final boolean inOrder;
    private boolean killed;

    private SimulatedProcess(SimulatedTime time, RandomGenerator random, boolean inOrder) {
        this.time = time;
        this.random = random;
        this.inOrder = inOrder;
    }

    /** Many threads: what is handed in at the same time is done in any order. */
    public static SimulatedProcess manyThreads(SimulatedTime time, RandomGenerator random) {
        return new SimulatedProcess(time, random, false);
    }

    /** One thread: what is handed in at the same time is done in that order. */
    public static SimulatedProcess oneThread(SimulatedTime time, RandomGenerator random) {
        return new SimulatedProcess(time, random, true);
    }

    /** As {@code kill -9} would: what was not done yet is never done. */
    public void kill() {
        killed = true;
    }

    @Override
    public void execute(Runnable command) {
        time.schedule(guarded(command), pause(), TimeUnit.NANOSECONDS);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return time.schedule(guarded(command), unit.toNanos(delay) + pause(), TimeUnit.NANOSECONDS);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("schedule what answers nothing");
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

    private Runnable guarded(Runnable command) {
        return () -> {
            if (!killed) {
                command.run();
            }
        };
    }

    private long pause() {
        return inOrder ? 0 : random.nextInt(LONGEST_WAIT_NANOS);
    }

    @Override
    public void shutdown() {
        // A simulated process ends by being killed.
    }

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return false;
    }
}
