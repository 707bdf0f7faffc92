package dev.turnback.allinone;

import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.insight.InsightService;
import dev.turnback.kernel.PositionVector;
import dev.turnback.release.ReleaseService;
import dev.turnback.storage.sqlite.SqliteCommitLog;
import dev.turnback.storage.sqlite.SqliteViewStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** Which services there are, on which storage, and who hears whom. */
final class Services implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final ReleaseService release;
    private final InsightService insight;

    private Services(Path data, InstantSource clock) {
        var log = open(SqliteCommitLog.open(data.resolve("release.log.db")));
        var views =
                open(
                        SqliteViewStore.open(
                                data.resolve("release.views.db"), ReleaseService.views()));
        release = open(ReleaseService.start(log, views, clock, new SortableIds(clock)));
        var feed =
                new InProcessEventFeed(
                        Map.of(ReleaseService.LOG, release.published()),
                        open(Executors.newVirtualThreadPerTaskExecutor()));
        var facts =
                open(
                        SqliteViewStore.open(
                                data.resolve("insight.views.db"), InsightService.views()));
        insight = open(InsightService.start(feed, facts, clock));
    }

    /** Reads the end of each log; the views follow in the background. */
    static Services open(Path data, InstantSource clock) {
        return new Services(data, clock);
    }

    List<ServiceModule> modules() {
        return List.of(
                new ServiceModule("release", release.routes(), release.progress()),
                new ServiceModule("insight", insight.routes(), insight.progress()));
    }

    /** The last position of each log. */
    PositionVector heads() {
        return PositionVector.of(ReleaseService.LOG, release.commandSide().head());
    }

    /** What was opened last closes first; each is closed even when another fails. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                System.err.println("closing failed: " + e.getMessage());
            }
        }
    }

    private <T extends AutoCloseable> T open(T resource) {
        opened.push(resource);
        return resource;
    }
}
