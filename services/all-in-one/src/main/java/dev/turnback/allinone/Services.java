package dev.turnback.allinone;

import dev.turnback.axon.LogReader;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.insight.InsightService;
import dev.turnback.kernel.PositionVector;
import dev.turnback.release.ReleaseService;
import dev.turnback.service.Machinery;
import dev.turnback.service.ServiceCore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which services there are, and who hears whom. */
public final class Services implements AutoCloseable {
    private final Opened opened = new Opened();
    private final ReleaseService release;
    private final InsightService insight;

    private Services(Storage storage, Machinery machinery) {
        try {
            release =
                    opened.add(
                            ReleaseService.start(
                                    storage.log(ReleaseService.LOG),
                                    storage.views("release", ReleaseService.views()),
                                    machinery));
            var feed =
                    new InProcessEventFeed(
                            Map.of(ReleaseService.LOG, release.published()), machinery.executor());
            insight =
                    opened.add(
                            InsightService.start(
                                    feed,
                                    storage.views("insight", InsightService.views()),
                                    machinery.executor(),
                                    machinery.timer(),
                                    machinery.clock()));
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /**
     * Reads the end of each log; the views follow in the background.
     *
     * @param storage stays the caller's to close, and so does the machinery
     */
    public static Services start(Storage storage, Machinery machinery) {
        return new Services(storage, machinery);
    }

    public List<ServiceModule> modules() {
        return List.of(
                new ServiceModule("release", release.routes(), release.core().views()),
                new ServiceModule("insight", insight.routes(), insight.progress()));
    }

    /** The services that record. */
    public List<ServiceCore> cores() {
        return List.of(release.core());
    }

    /** The services' event logs. */
    public List<LogReader> logs() {
        return cores().stream().map(ServiceCore::log).toList();
    }

    /** The last position of each log. */
    public PositionVector heads() {
        return new PositionVector(
                logs().stream().collect(Collectors.toMap(LogReader::log, LogReader::head)));
    }

    public ReleaseService release() {
        return release;
    }

    public InsightService insight() {
        return insight;
    }

    @Override
    public void close() {
        opened.close();
    }
}
