package dev.turnback.allinone;

import dev.turnback.axon.LogReader;
import dev.turnback.decision.DecisionService;
import dev.turnback.decision.DecisionSettings;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.guidance.GuidanceService;
import dev.turnback.guidance.webhook.WebhookSettings;
import dev.turnback.incident.IncidentService;
import dev.turnback.insight.InsightService;
import dev.turnback.kernel.PositionVector;
import dev.turnback.launch.Opened;
import dev.turnback.launch.ServiceModule;
import dev.turnback.launch.Storage;
import dev.turnback.release.ReleaseService;
import dev.turnback.release.wording.WordingSettings;
import dev.turnback.service.Machinery;
import dev.turnback.service.ServiceCore;
import dev.turnback.service.Worker;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which services there are, and who hears whom. */
public final class Services implements AutoCloseable {
    private final Opened opened = new Opened();
    private final ReleaseService release;
    private final IncidentService incident;
    private final DecisionService decision;
    private final GuidanceService guidance;
    private final InsightService insight;
    private final EventFeed feed;

    private Services(
            Storage storage,
            Machinery machinery,
            DecisionSettings settings,
            WordingSettings wording,
            WebhookSettings webhooks) {
        try {
            release =
                    opened.add(
                            ReleaseService.start(
                                    storage.log(ReleaseService.LOG),
                                    storage.views(ReleaseService.LOG, ReleaseService.views()),
                                    storage.leases(),
                                    storage.directory(),
                                    storage.blobs(ReleaseService.LOG),
                                    machinery,
                                    wording));
            incident =
                    opened.add(
                            IncidentService.start(
                                    storage.log(IncidentService.LOG),
                                    storage.views(IncidentService.LOG, IncidentService.views()),
                                    machinery));
            decision =
                    opened.add(
                            DecisionService.start(
                                    storage.log(DecisionService.LOG),
                                    storage.views(DecisionService.LOG, DecisionService.views()),
                                    storage.leases(),
                                    storage.directory(),
                                    storage.blobs(DecisionService.LOG),
                                    machinery,
                                    settings));
            guidance =
                    opened.add(
                            GuidanceService.start(
                                    storage.log(GuidanceService.LOG),
                                    storage.views(GuidanceService.LOG, GuidanceService.views()),
                                    storage.leases(),
                                    storage.directory(),
                                    machinery,
                                    webhooks));
            feed = feed(machinery);
            release.follow(feed);
            incident.follow(feed);
            decision.follow(feed);
            guidance.follow(feed);
            insight =
                    opened.add(
                            InsightService.start(
                                    feed,
                                    storage.views(InsightService.NAME, InsightService.views()),
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
    public static Services start(
            Storage storage,
            Machinery machinery,
            DecisionSettings settings,
            WordingSettings wording,
            WebhookSettings webhooks) {
        return new Services(storage, machinery, settings, wording, webhooks);
    }

    /** The same for an installation that tells nobody, and asks no model. */
    public static Services start(Storage storage, Machinery machinery) {
        return start(
                storage,
                machinery,
                DecisionSettings.DEFAULT,
                WordingSettings.OFF,
                WebhookSettings.DEFAULT);
    }

    private EventFeed feed(Machinery machinery) {
        return new InProcessEventFeed(
                Map.of(
                        ReleaseService.LOG, release.published(),
                        IncidentService.LOG, incident.published(),
                        DecisionService.LOG, decision.published(),
                        GuidanceService.LOG, guidance.published()),
                machinery.executor());
    }

    public List<ServiceModule> modules() {
        return List.of(
                new ServiceModule(release.routes(), release.core().views(), release.worker()),
                new ServiceModule(incident.routes(), incident.core().views(), incident.worker()),
                new ServiceModule(decision.routes(), decision.core().views(), decision.worker()),
                new ServiceModule(guidance.routes(), guidance.core().views(), guidance.worker()),
                new ServiceModule(insight.routes(), insight.progress(), insight.worker()));
    }

    /** What each of them does in the background. */
    public List<Worker> workers() {
        return List.of(
                release.worker(),
                incident.worker(),
                decision.worker(),
                guidance.worker(),
                insight.worker());
    }

    /** The services that record. */
    public List<ServiceCore> cores() {
        return List.of(release.core(), incident.core(), decision.core(), guidance.core());
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

    /** What all services publish. */
    public EventFeed feed() {
        return feed;
    }

    @Override
    public void close() {
        opened.close();
    }
}
