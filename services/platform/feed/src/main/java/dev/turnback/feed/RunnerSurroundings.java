package dev.turnback.feed;

import dev.turnback.storage.ViewStore;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What the loops of a runner share.
 *
 * @param advanced called after every batch, whatever became of it
 */
record RunnerSurroundings(
        EventFeed feed,
        ViewStore views,
        Checkpoints checkpoints,
        ParkedEvents parked,
        RunnerSettings settings,
        Executor executor,
        ScheduledExecutorService timer,
        InstantSource clock,
        Runnable advanced) {

    RunnerSurroundings telling(Runnable somebody) {
        return new RunnerSurroundings(
                feed, views, checkpoints, parked, settings, executor, timer, clock, somebody);
    }

    /** Completes after the pause that follows so many failures. */
    CompletableFuture<Boolean> pauseAfter(int failures) {
        var over = new CompletableFuture<Boolean>();
        timer.schedule(
                () -> executor.execute(() -> over.complete(true)),
                settings.pauseAfter(failures).toMillis(),
                TimeUnit.MILLISECONDS);
        return over;
    }
}
