package dev.turnback.axon;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Where an engine runs.
 *
 * @param loop a single thread: the writer, timers and tailing
 * @param callbacks where callers' futures complete, so that they never hold up the loop
 */
public record EngineThreads(ScheduledExecutorService loop, Executor callbacks)
        implements AutoCloseable {

    /** One platform thread for the loop, virtual threads for callbacks. */
    public static EngineThreads named(String name) {
        return new EngineThreads(
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name(name + "-writer").daemon().factory()),
                Executors.newVirtualThreadPerTaskExecutor());
    }

    @Override
    public void close() {
        loop.shutdown();
        if (callbacks instanceof ExecutorService owned) {
            owned.shutdown();
        }
    }
}
