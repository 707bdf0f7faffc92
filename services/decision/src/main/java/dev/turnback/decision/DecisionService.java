package dev.turnback.decision;

import dev.turnback.decision.automation.whenreviewisduethencallforit.WhenReviewIsDueThenCallForIt;
import dev.turnback.decision.publish.DecisionTranslator;
import dev.turnback.decision.read.decisions.DecisionRoutes;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.evaluation.BacktestRoute;
import dev.turnback.decision.read.evaluation.EvaluateObligationRoute;
import dev.turnback.decision.read.incidents.KnownIncident;
import dev.turnback.decision.read.releases.KnownRelease;
import dev.turnback.decision.signal.Matching;
import dev.turnback.decision.signal.OwnObligations;
import dev.turnback.decision.signal.Signals;
import dev.turnback.decision.write.Desk;
import dev.turnback.decision.write.Refusals;
import dev.turnback.decision.write.recorddecision.RecordDecisionRoute;
import dev.turnback.decision.write.withdrawdecision.WithdrawDecisionRoute;
import dev.turnback.feed.DeadlineProjection;
import dev.turnback.feed.DeadlineRunner;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.launch.ServiceModule;
import dev.turnback.launch.ServiceProcess;
import dev.turnback.service.Heard;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.service.ServiceCore;
import dev.turnback.service.View;
import dev.turnback.service.Worker;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;

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
    private final Rows<DecisionView> decisions;
    private final Heard<KnownIncident> incidents;
    private final Heard<KnownRelease> releases;
    private final DeadlineRunner deadlines;
    private final Desk desk;
    private final Executor workers;
    private final Signals signals;

    private DecisionService(
            ServiceCore core, ViewStore store, Leases leases, BlobLog blobs, Machinery machinery) {
        this.core = core;
        decisions = core.rows(DecisionView.VIEW);
        incidents = new Heard<>(KnownIncident.VIEW, KnownIncident.SOURCE, store, machinery);
        releases = new Heard<>(KnownRelease.VIEW, KnownRelease.SOURCE, store, machinery);
        deadlines = core.deadlines(leases, WhenReviewIsDueThenCallForIt::command);
        desk = new Desk(core.desk(Refusals::of), decisions, incidents, releases);
        workers = machinery.executor();
        signals =
                new Signals(
                        store,
                        blobs,
                        leases,
                        Matching.USUAL,
                        new OwnObligations(core.commands()),
                        (_, _) -> CompletableFuture.completedFuture(List.of()),
                        machinery);
    }

    /** In a process of its own; what it needs to know it reads from the environment. */
    public static void main(String[] arguments) {
        ServiceProcess.run(
                LOG,
                around -> {
                    DecisionService service =
                            start(
                                    around.storage().log(LOG),
                                    around.storage().views(LOG, views()),
                                    around.storage().leases(),
                                    around.storage().blobs(LOG),
                                    around.machinery());
                    service.follow(around.feedOf(KnownIncident.SOURCE, KnownRelease.SOURCE));
                    return new ServiceProcess.Running(
                            service,
                            new ServiceModule(
                                    service.routes(), service.core().views(), service.worker()),
                            Optional.of(service.published()));
                });
    }

    /**
     * Reads the end of the log, then takes commands and lets the views follow.
     *
     * @param store opened with {@link #views()}
     * @param leases shared by all who run this service on this log
     * @param blobs keeps what monitoring tells, for a while
     */
    public static DecisionService start(
            CommitLog log, ViewStore store, Leases leases, BlobLog blobs, Machinery machinery) {
        return new DecisionService(
                ServiceCore.start(
                        LOG,
                        log,
                        store,
                        DecisionSlices.ALL,
                        VIEWS,
                        WhenReviewIsDueThenCallForIt::changes,
                        machinery),
                store,
                leases,
                blobs,
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
        signals.follow(feed);
    }

    /** The views its store must be opened with. */
    public static List<ViewDefinition> views() {
        return Stream.of(
                        ServiceCore.definitions(VIEWS),
                        List.of(
                                KnownIncident.VIEW.definition(),
                                KnownRelease.VIEW.definition(),
                                DeadlineProjection.VIEW),
                        DeadlineRunner.views(),
                        Signals.views())
                .flatMap(List::stream)
                .toList();
    }

    /** Everything it can be asked over HTTP: its table of contents. */
    public List<Route> routes() {
        return Stream.of(
                        List.of(
                                new RecordDecisionRoute(desk).route(),
                                new WithdrawDecisionRoute(desk).route()),
                        new DecisionRoutes(decisions).routes(),
                        List.of(
                                new EvaluateObligationRoute(workers).route(),
                                new BacktestRoute(signals.backtesting(), workers).route()),
                        signals.routes(),
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

    /** What it does in the background. */
    public Worker worker() {
        return new Worker(
                LOG,
                Stream.of(
                                Stream.of(core.views()),
                                incidents.runner().stream(),
                                releases.runner().stream(),
                                signals.runners())
                        .flatMap(Function.identity())
                        .toList(),
                List.of(),
                List.of(deadlines));
    }

    @Override
    public void close() {
        signals.close();
        deadlines.close();
        incidents.close();
        releases.close();
        core.close();
    }
}
