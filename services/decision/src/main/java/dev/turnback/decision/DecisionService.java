package dev.turnback.decision;

import dev.turnback.decision.automation.Deadlines;
import dev.turnback.decision.measure.Measuring;
import dev.turnback.decision.publish.DecisionTranslator;
import dev.turnback.decision.read.datasources.DataSourceRow;
import dev.turnback.decision.read.decisions.DecisionRoutes;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.evaluation.EvaluateObligationRoute;
import dev.turnback.decision.read.incidents.KnownIncident;
import dev.turnback.decision.read.releases.KnownRelease;
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
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Directory;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Optional;
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
    public static final List<View<?>> VIEWS = List.of(DecisionView.VIEW, DataSourceRow.VIEW);

    private final ServiceCore core;
    private final Rows<DecisionView> decisions;
    private final Heard<KnownIncident> incidents;
    private final Heard<KnownRelease> releases;
    private final DeadlineRunner deadlines;
    private final Desk desk;
    private final Executor workers;
    private final Measuring measuring;

    private DecisionService(
            ServiceCore core,
            ViewStore store,
            Leases leases,
            Directory directory,
            Machinery machinery) {
        this.core = core;
        decisions = core.rows(DecisionView.VIEW);
        incidents = new Heard<>(KnownIncident.VIEW, KnownIncident.SOURCE, store, machinery);
        releases = new Heard<>(KnownRelease.VIEW, KnownRelease.SOURCE, store, machinery);
        deadlines = core.deadlines(leases, Deadlines::command);
        desk = new Desk(core.desk(Refusals::of), decisions, incidents, releases);
        workers = machinery.executor();
        measuring = new Measuring(core, desk.commands(), store, directory, machinery);
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
                                    around.storage().directory(),
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
     * @param directory keeps the secrets of data sources
     */
    public static DecisionService start(
            CommitLog log,
            ViewStore store,
            Leases leases,
            Directory directory,
            Machinery machinery) {
        return new DecisionService(
                ServiceCore.start(
                        LOG, log, store, DecisionSlices.ALL, VIEWS, Deadlines::changes, machinery),
                store,
                leases,
                directory,
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

    /** The views its store must be opened with. */
    public static List<ViewDefinition> views() {
        return Stream.of(
                        ServiceCore.definitions(VIEWS),
                        List.of(
                                KnownIncident.VIEW.definition(),
                                KnownRelease.VIEW.definition(),
                                DeadlineProjection.VIEW),
                        DeadlineRunner.views(),
                        Measuring.views())
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
                        List.of(new EvaluateObligationRoute(workers).route()),
                        measuring.routes(),
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
                                measuring.runners())
                        .flatMap(Function.identity())
                        .toList(),
                List.of(),
                List.of(deadlines));
    }

    @Override
    public void close() {
        measuring.close();
        deadlines.close();
        incidents.close();
        releases.close();
        core.close();
    }
}
