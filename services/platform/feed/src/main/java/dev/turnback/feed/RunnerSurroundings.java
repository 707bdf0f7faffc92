package dev.turnback.feed;

import dev.turnback.storage.ViewStore;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What the loops of a runner share.
 *
 * @param advanced called after every batch, whatever became of it
 */
record RunnerSurroundings(
        EventFeed feed,
        ViewStore views,
        ParkedEvents parked,
        RunnerSettings settings,
        Executor executor,
        ScheduledExecutorService timer,
        InstantSource clock,
        Runnable advanced) {}
