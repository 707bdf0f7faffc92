package dev.turnback.feed;

import dev.turnback.storage.ViewStore;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** What the loops of a runner share. */
record RunnerSurroundings(
        EventFeed feed,
        ViewStore views,
        RunnerSettings settings,
        Executor executor,
        ScheduledExecutorService timer,
        InstantSource clock,
        Runnable advanced) {}
