package dev.turnback.allinone;

import dev.turnback.axon.LogReader;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.insight.InsightService;
import dev.turnback.kernel.PositionVector;
import dev.turnback.release.ReleaseService;
import dev.turnback.service.Machinery;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.sqlite.SqliteCommitLog;
import dev.turnback.storage.sqlite.SqliteViewStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which services there are, on which storage, and who hears whom. */
final class Services implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Services.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Path data;

    private Services(Path data) {
        this.data = data;
    }

    /** What runs, once everything is open. */
    record Running(ReleaseService release, InsightService insight, Services services)
            implements AutoCloseable {

        List<ServiceModule> modules() {
            return List.of(
                    new ServiceModule("release", release.routes(), release.core().views()),
                    new ServiceModule("insight", insight.routes(), insight.progress()));
        }

        List<LogReader> logs() {
            return List.of(release.core().log());
        }

        /** The last position of each log. */
        PositionVector heads() {
            return PositionVector.of(ReleaseService.LOG, release.core().log().head());
        }

        @Override
        public void close() {
            services.close();
        }
    }

    /** Reads the end of each log; the views follow in the background. */
    static Running open(Path data, InstantSource clock) {
        var services = new Services(data);
        try {
            return services.start(clock);
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    private Running start(InstantSource clock) {
        Machinery machinery = toClose(Machinery.threads(clock, new SortableIds(clock)));
        var log = toClose(SqliteCommitLog.open(data.resolve("release.log.db")));
        var release =
                toClose(
                        ReleaseService.start(
                                log, views("release.views.db", ReleaseService.views()), machinery));
        var feed =
                new InProcessEventFeed(
                        Map.of(ReleaseService.LOG, release.published()), machinery.executor());
        var insight =
                toClose(
                        InsightService.start(
                                feed,
                                views("insight.views.db", InsightService.views()),
                                machinery.executor(),
                                machinery.timer(),
                                clock));
        return new Running(release, insight, this);
    }

    private ViewStore views(String file, List<ViewDefinition> definitions) {
        return toClose(SqliteViewStore.open(data.resolve(file), definitions));
    }

    private <T extends AutoCloseable> T toClose(T resource) {
        opened.push(resource);
        return resource;
    }

    /** What was opened last closes first; each is closed even when another fails. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            AutoCloseable last = opened.pop();
            try {
                last.close();
            } catch (Exception e) {
                log.error("{} could not be closed", last.getClass().getSimpleName(), e);
            }
        }
    }
}
