package dev.turnback.service;

import dev.turnback.axon.EngineSettings;
import dev.turnback.axon.EngineThreads;
import dev.turnback.kernel.Ids;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/**
 * What a service runs on. A simulation hands in its own, so that a whole system runs on one thread
 * and in a time of its own.
 *
 * @param writer the threads of the log's writer, by the log's name; the command side closes them
 * @param engine how logs are written, and whether by others too
 * @param executor runs handlers and callbacks; virtual threads suit it
 * @param timer only ever runs short steps
 */
public record Machinery(
        Function<String, EngineThreads> writer,
        EngineSettings engine,
        ExecutorService executor,
        ScheduledExecutorService timer,
        InstantSource clock,
        Ids ids)
        implements AutoCloseable {

    /** Virtual threads for the work, one thread for the timer; nobody else writes the logs. */
    public static Machinery threads(InstantSource clock, Ids ids) {
        return new Machinery(
                EngineThreads::named,
                EngineSettings.exclusive(),
                Executors.newVirtualThreadPerTaskExecutor(),
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("timer").daemon().factory()),
                clock,
                ids);
    }

    public Machinery withEngine(EngineSettings settings) {
        return new Machinery(writer, settings, executor, timer, clock, ids);
    }

    /** Ends executor and timer, after the services that run on them. */
    @Override
    public void close() {
        timer.shutdownNow();
        executor.shutdown();
    }
}
