package dev.turnback.axon;

import dev.turnback.storage.CommitLog;
import java.time.InstantSource;

/**
 * What the parts of one engine share.
 *
 * @param advanced called on the loop after the head moved
 */
record EngineParts(
        CommitLog log,
        RecentCommits recent,
        LogScanner scanner,
        EngineSettings settings,
        InstantSource clock,
        EngineThreads threads,
        Runnable advanced) {}
