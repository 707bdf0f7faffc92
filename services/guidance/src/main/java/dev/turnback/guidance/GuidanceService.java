package dev.turnback.guidance;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.PolicyRunner;
import dev.turnback.feed.RunnerSettings;
import dev.turnback.guidance.automation.whenfindingrecordedthenproposeguidance.WhenFindingRecordedThenProposeGuidance;
import dev.turnback.guidance.publish.GuidanceTranslator;
import dev.turnback.guidance.read.document.DocumentRoute;
import dev.turnback.guidance.read.findings.KnownFinding;
import dev.turnback.guidance.read.items.ItemRoutes;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.write.Desk;
import dev.turnback.guidance.write.Refusals;
import dev.turnback.guidance.write.adoptguidance.AdoptGuidanceRoute;
import dev.turnback.guidance.write.proposeguidance.ProposeGuidanceRoute;
import dev.turnback.guidance.write.reviseguidance.ReviseGuidanceRoute;
import dev.turnback.service.Heard;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.service.ServiceCore;
import dev.turnback.service.View;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The guidance service: what it can be asked, what it shows and what it publishes. It begins to
 * work when it is started; log and view store stay the caller's to close, after it.
 */
public final class GuidanceService implements AutoCloseable {

    /** The name of its log, as in {@code guidance:4}. */
    public static final String LOG = "guidance";

    /** What it shows of its own log. */
    public static final List<View<?>> VIEWS = List.of(ItemView.VIEW);

    private static final FeedPolicy PROPOSE =
            new FeedPolicy(
                    WhenFindingRecordedThenProposeGuidance.NAME,
                    Set.of(WhenFindingRecordedThenProposeGuidance.SOURCE),
                    WhenFindingRecordedThenProposeGuidance::react);

    private final ServiceCore core;
    private final ViewStore store;
    private final Machinery machinery;
    private final AtomicReference<@Nullable PolicyRunner> policies = new AtomicReference<>();
    private final Rows<ItemView> items;
    private final Heard<KnownFinding> findings;
    private final Desk desk;

    private GuidanceService(ServiceCore core, ViewStore store, Machinery machinery) {
        this.core = core;
        this.store = store;
        this.machinery = machinery;
        items = core.rows(ItemView.VIEW);
        findings = new Heard<>(KnownFinding.VIEW, KnownFinding.SOURCE, store, machinery);
        desk = new Desk(core.desk(Refusals::of), items, findings);
    }

    /**
     * Reads the end of the log, then takes commands and lets the views follow.
     *
     * @param store opened with {@link #views()}
     */
    public static GuidanceService start(CommitLog log, ViewStore store, Machinery machinery) {
        return new GuidanceService(
                ServiceCore.start(LOG, log, store, GuidanceSlices.ALL, VIEWS, machinery),
                store,
                machinery);
    }

    /**
     * Begins to hear of findings, and to propose the guidance that they ask for.
     *
     * @param feed has the source {@code incident}; the caller's to close, after this
     */
    public void follow(EventFeed feed) {
        findings.follow(feed);
        policies.set(
                new PolicyRunner(
                        feed,
                        store,
                        List.of(PROPOSE),
                        core.automation(),
                        RunnerSettings.DEFAULT,
                        machinery.executor(),
                        machinery.timer(),
                        machinery.clock()));
    }

    /** The views its store must be opened with. */
    public static List<ViewDefinition> views() {
        List<ViewDefinition> rows =
                ServiceCore.definitions(
                        Stream.concat(VIEWS.stream(), Stream.<View<?>>of(KnownFinding.VIEW))
                                .toList());
        return Stream.concat(rows.stream(), Stream.of(PolicyRunner.VIEW)).toList();
    }

    /** Everything it can be asked over HTTP: its table of contents. */
    public List<Route> routes() {
        return Stream.of(
                        List.of(
                                new ProposeGuidanceRoute(desk).route(),
                                new AdoptGuidanceRoute(desk).route(),
                                new ReviseGuidanceRoute(desk).route(),
                                new DocumentRoute(items).route()),
                        new ItemRoutes(items).routes(),
                        core.routes())
                .flatMap(List::stream)
                .toList();
    }

    /** Its log with what it publishes, for a feed under the name {@link #LOG}. */
    public InProcessEventFeed.Source published() {
        return core.published(new GuidanceTranslator());
    }

    /** Its log, its commands and how far its views are. */
    public ServiceCore core() {
        return core;
    }

    @Override
    public void close() {
        PolicyRunner running = policies.get();
        if (running != null) {
            running.close();
        }
        findings.close();
        core.close();
    }
}
