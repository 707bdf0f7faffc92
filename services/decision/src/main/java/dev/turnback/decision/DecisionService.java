package dev.turnback.decision;

import dev.turnback.decision.automation.whenreviewisduethencallforit.ReviewCalls;
import dev.turnback.decision.publish.DecisionTranslator;
import dev.turnback.decision.read.decisions.DecisionRoutes;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.incidents.KnownIncident;
import dev.turnback.decision.read.releases.KnownRelease;
import dev.turnback.decision.write.Desk;
import dev.turnback.decision.write.Refusals;
import dev.turnback.decision.write.recorddecision.RecordDecisionRoute;
import dev.turnback.decision.write.withdrawdecision.WithdrawDecisionRoute;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.service.Heard;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.service.ServiceCore;
import dev.turnback.service.View;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The decision service: what it can be asked, what it shows and what it publishes. It begins to
 * work when it is started; log and view store stay the caller's to close, after it.
 */
public final class DecisionService implements AutoCloseable {

    /** The name of its log, as in {@code decision:12}. */
    public static final String LOG = "decision";

    /** What it shows of its own log. */
    public static final List<View<?>> VIEWS = List.of(DecisionView.VIEW);

    private final ServiceCore core;
    private final ViewStore store;
    private final Machinery machinery;
    private final AtomicReference<@Nullable ReviewCalls> reviews = new AtomicReference<>();
    private final Rows<DecisionView> decisions;
    private final Heard<KnownIncident> incidents;
    private final Heard<KnownRelease> releases;
    private final Desk desk;

    private DecisionService(ServiceCore core, ViewStore store, Machinery machinery) {
        this.core = core;
        this.store = store;
        this.machinery = machinery;
        decisions = core.rows(DecisionView.VIEW);
        incidents = new Heard<>(KnownIncident.VIEW, KnownIncident.SOURCE, store, machinery);
        releases = new Heard<>(KnownRelease.VIEW, KnownRelease.SOURCE, store, machinery);
        desk = new Desk(core.desk(Refusals::of), decisions, incidents, releases);
    }

    /**
     * Reads the end of the log, then takes commands and lets the views follow.
     *
     * @param store opened with {@link #views()}
     */
    public static DecisionService start(CommitLog log, ViewStore store, Machinery machinery) {
        return new DecisionService(
                ServiceCore.start(LOG, log, store, DecisionSlices.ALL, VIEWS, machinery),
                store,
                machinery);
    }

    /**
     * Begins to hear of incidents and releases, about which can be decided from then on.
     *
     * @param feed has the sources {@code incident} and {@code release}; the caller's to close
     */
    public void follow(EventFeed feed) {
        incidents.follow(feed);
        releases.follow(feed);
    }

    /**
     * The same, and calls for the reviews of accepted risks when they are due.
     *
     * @param leases so that of several processes one does it; the caller's to close, after this
     */
    public void follow(EventFeed feed, Leases leases) {
        follow(feed);
        reviews.set(new ReviewCalls(core, published(), store, leases, machinery));
    }

    /** The views its store must be opened with. */
    public static List<ViewDefinition> views() {
        List<ViewDefinition> rows =
                ServiceCore.definitions(
                        Stream.concat(
                                        VIEWS.stream(),
                                        Stream.<View<?>>of(KnownIncident.VIEW, KnownRelease.VIEW))
                                .toList());
        return Stream.concat(rows.stream(), ReviewCalls.views().stream()).toList();
    }

    /** Everything it can be asked over HTTP: its table of contents. */
    public List<Route> routes() {
        return Stream.of(
                        List.of(
                                new RecordDecisionRoute(desk).route(),
                                new WithdrawDecisionRoute(desk).route()),
                        new DecisionRoutes(decisions).routes(),
                        core.routes())
                .flatMap(List::stream)
                .toList();
    }

    /** Its log with what it publishes, for a feed under the name {@link #LOG}. */
    public InProcessEventFeed.Source published() {
        return core.published(new DecisionTranslator());
    }

    /** Its log, its commands and how far its views are. */
    public ServiceCore core() {
        return core;
    }

    @Override
    public void close() {
        ReviewCalls calling = reviews.get();
        if (calling != null) {
            calling.close();
        }
        incidents.close();
        releases.close();
        core.close();
    }
}
