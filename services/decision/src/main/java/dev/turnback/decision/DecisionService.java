package dev.turnback.decision;

import dev.turnback.decision.automation.Deadlines;
import dev.turnback.decision.automation.whenincidentisknownthenconnect.WhenIncidentIsKnownThenConnect;
import dev.turnback.decision.automation.whensomebodymustknowthentell.WhenSomebodyMustKnowThenTell;
import dev.turnback.decision.measure.Bindings;
import dev.turnback.decision.measure.Measuring;
import dev.turnback.decision.notify.Channel;
import dev.turnback.decision.notify.Notifications;
import dev.turnback.decision.notify.TryNotificationRoute;
import dev.turnback.decision.publish.DecisionTranslator;
import dev.turnback.decision.read.advice.AdviceRoutes;
import dev.turnback.decision.read.advice.AdviceSources;
import dev.turnback.decision.read.advice.Evidences;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.read.datasources.DataSourceRow;
import dev.turnback.decision.read.decisions.DecisionRoutes;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.evaluation.BacktestRoute;
import dev.turnback.decision.read.evaluation.EvaluateObligationRoute;
import dev.turnback.decision.read.hesitation.HesitationRoute;
import dev.turnback.decision.read.hesitation.WithoutRules;
import dev.turnback.decision.read.incidents.KnownIncident;
import dev.turnback.decision.read.obligations.CarriedOut;
import dev.turnback.decision.read.obligations.ObligationLink;
import dev.turnback.decision.read.obligations.ObligationRoutes;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.obligations.SoFar;
import dev.turnback.decision.read.phases.Courses;
import dev.turnback.decision.read.phases.PhasesRoute;
import dev.turnback.decision.read.releases.KnownRelease;
import dev.turnback.decision.signal.Matching;
import dev.turnback.decision.signal.OwnObligations;
import dev.turnback.decision.signal.Signals;
import dev.turnback.decision.write.Desk;
import dev.turnback.decision.write.Refusals;
import dev.turnback.decision.write.Scopes;
import dev.turnback.decision.write.Seen;
import dev.turnback.decision.write.attributeobligation.AttributeObligationRoute;
import dev.turnback.decision.write.noteawareness.NoteAwarenessRoute;
import dev.turnback.decision.write.recorddecision.RecordDecisionRoute;
import dev.turnback.decision.write.withdrawdecision.WithdrawDecisionRoute;
import dev.turnback.feed.DeadlineProjection;
import dev.turnback.feed.DeadlineRunner;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.PolicyRunner;
import dev.turnback.launch.ServiceModule;
import dev.turnback.launch.ServiceProcess;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.service.ServiceCore;
import dev.turnback.service.View;
import dev.turnback.service.Worker;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Directory;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The decision service: what it can be asked, what it shows and what it publishes. It begins to
 * work when it is started; log and view store stay the caller's to close, after it.
 */
public final class DecisionService implements AutoCloseable {

    /** The name of its log, as in {@code decision:12}. */
    public static final String LOG = "decision";

    /** What it shows of its own log. */
    public static final List<View<?>> VIEWS =
            Stream.concat(
                            Stream.of(
                                    DecisionView.VIEW,
                                    ObligationView.VIEW,
                                    ObligationLink.VIEW,
                                    DataSourceRow.VIEW),
                            Attempts.VIEWS.stream())
                    .toList();

    /** Held by the one of several replicas that tells people; longer than telling takes. */
    private static final String TELLING = "decision-telling";

    private static final Duration TELLING_TERM = Duration.ofMinutes(1);

    private final ServiceCore core;
    private final Rows<DecisionView> decisions;
    private final KnownObligations obligations;
    private final Elsewhere elsewhere;
    private final DeadlineRunner deadlines;
    private final PolicyRunner policies;
    private final AtomicReference<@Nullable PolicyRunner> ofIncidents = new AtomicReference<>();
    private final Notifications told;
    private final SoFar verdicts;
    private final WithoutRules unruled;
    private final Judging judging;
    private final Desk desk;
    private final Executor workers;
    private final Signals signals;
    private final InstantSource clock;
    private final Leases leases;
    private final Measuring measuring;
    private final Attempts attempts;
    private final AdviceSources adviceSources;
    private final Evidences evidences;

    private DecisionService(
            ServiceCore core,
            ViewStore store,
            Leases leases,
            Directory directory,
            BlobLog blobs,
            Machinery machinery,
            DecisionSettings settings) {
        this.core = core;
        this.leases = leases;
        clock = machinery.clock();
        decisions = core.rows(DecisionView.VIEW);
        obligations = KnownObligations.of(core);
        attempts = new Attempts(core, store, machinery);
        elsewhere = Elsewhere.of(store, machinery);
        deadlines = core.deadlines(leases, Deadlines::command);
        told = Notifications.at(settings.webhook(), settings.pages(), machinery.executor());
        policies =
                core.policies(
                        new InProcessEventFeed(Map.of(LOG, published()), machinery.executor()),
                        Stream.concat(
                                        Stream.concat(
                                                new OwnPolicies(
                                                                decisions,
                                                                core.rows(AttemptView.VIEW),
                                                                obligations)
                                                        .all().stream(),
                                                attempts.ofItsOwn().stream()),
                                        told
                                                .persistent(machinery.timer())
                                                .map(channel -> telling(channel, machinery))
                                                .stream())
                                .toList());
        CommandDesk commands = core.desk(Refusals::of);
        workers = machinery.executor();
        signals =
                new Signals(
                        store,
                        blobs,
                        leases,
                        new Matching(settings.environments()),
                        new OwnObligations(core.commands()),
                        obligations::between,
                        machinery);
        measuring = new Measuring(core, commands, store, directory, machinery);
        verdicts =
                new SoFar(
                        signals.history(),
                        elsewhere.releases(),
                        new CarriedOut(core.rows(AttemptView.VIEW)),
                        elsewhere::incident,
                        machinery.clock(),
                        workers);
        unruled =
                new WithoutRules(
                        decisions, signals.live(), new Courses(core.log()), machinery.clock());
        judging = new Judging(core, obligations, attempts, elsewhere, verdicts, unruled, machinery);
        adviceSources = new AdviceSources(store, machinery);
        evidences =
                new Evidences(
                        adviceSources,
                        elsewhere.incidents(),
                        obligations.obligations(),
                        obligations.links(),
                        signals.lately(),
                        directory,
                        machinery);
        desk =
                new Desk(
                        commands,
                        decisions,
                        obligations.obligations(),
                        new Scopes(
                                obligations::linked,
                                elsewhere.incidents(),
                                elsewhere.releases(),
                                elsewhere.components()),
                        new Seen(evidences));
    }

    /** What binds the releases that are asked after. */
    private CompletableFuture<List<Bindings.Binding>> live() {
        Instant now = clock.instant();
        return Mono.zip(
                        signals.live().listenedFor(now),
                        obligations.openAt(now),
                        Unfinished::bindings)
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    private FeedPolicy telling(Channel channel, Machinery machinery) {
        String holder = machinery.ids().next("run");
        return new WhenSomebodyMustKnowThenTell(
                        channel,
                        told.wording(),
                        clock,
                        () ->
                                leases.acquire(TELLING, holder, clock.instant(), TELLING_TERM)
                                        .thenApply(Optional::isPresent),
                        obligations::room,
                        obligations::isTold)
                .policy();
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
                                    around.storage().blobs(LOG),
                                    around.machinery(),
                                    DecisionSettings.read(System.getenv()));
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
     * @param directory keeps the secrets of data sources and the keys of seals
     * @param blobs keeps what monitoring tells, for a while
     */
    public static DecisionService start(
            CommitLog log,
            ViewStore store,
            Leases leases,
            Directory directory,
            BlobLog blobs,
            Machinery machinery,
            DecisionSettings settings) {
        return new DecisionService(
                ServiceCore.start(
                        LOG,
                        log,
                        store,
                        DecisionSlices.ALL,
                        DecisionUpcasts.ALL,
                        VIEWS,
                        Deadlines::changes,
                        machinery),
                store,
                leases,
                directory,
                blobs,
                machinery,
                settings);
    }

    /**
     * Begins to hear of incidents and releases, about which can be decided from then on.
     *
     * @param feed has the sources {@code incident} and {@code release}; the caller's to close
     */
    public void follow(EventFeed feed) {
        elsewhere.follow(feed);
        attempts.follow(feed);
        signals.follow(feed);
        adviceSources.follow(feed);
        measuring.begin(feed, this::live, signals::hear, leases);
        judging.follow(feed);
        ofIncidents.set(
                core.policies(
                        feed,
                        Stream.concat(
                                        Stream.of(
                                                new WhenIncidentIsKnownThenConnect(
                                                                elsewhere.incidents()::find,
                                                                id ->
                                                                        obligations.linked(
                                                                                ObligationLink
                                                                                        .ofIncident(
                                                                                                id)),
                                                                id ->
                                                                        obligations.linked(
                                                                                ObligationLink
                                                                                        .ofRelease(
                                                                                                id)))
                                                        .policy()),
                                        attempts.ofOthers().stream())
                                .toList()));
    }

    private Stream<PolicyRunner> policies() {
        return Stream.of(
                        Stream.of(policies),
                        Stream.ofNullable(ofIncidents.get()),
                        judging.policies())
                .flatMap(Function.identity());
    }

    /** The views its store must be opened with. */
    public static List<ViewDefinition> views() {
        return Stream.of(
                        ServiceCore.definitions(VIEWS),
                        Elsewhere.views(),
                        List.of(DeadlineProjection.VIEW, PolicyRunner.VIEW),
                        DeadlineRunner.views(),
                        Signals.views(),
                        AdviceSources.views(),
                        Measuring.views(),
                        Attempts.heard())
                .flatMap(List::stream)
                .toList();
    }

    /** Everything it can be asked over HTTP: its table of contents. */
    public List<Route> routes() {
        return Stream.of(
                        List.of(
                                new RecordDecisionRoute(desk).route(),
                                new WithdrawDecisionRoute(desk).route(),
                                new AttributeObligationRoute(desk).route(),
                                new NoteAwarenessRoute(desk).route()),
                        new DecisionRoutes(decisions, core.log()).routes(),
                        List.of(
                                new HesitationRoute(
                                                elsewhere::incident,
                                                decisions,
                                                obligations::linked,
                                                verdicts,
                                                unruled)
                                        .route(),
                                new PhasesRoute(core.log(), elsewhere.heard()).route()),
                        new AdviceRoutes(evidences).routes(),
                        new ObligationRoutes(
                                        obligations.obligations(), obligations.links(), verdicts)
                                .routes(),
                        List.of(
                                new EvaluateObligationRoute(workers).route(),
                                new BacktestRoute(signals.backtesting(), workers).route(),
                                new TryNotificationRoute(told).route()),
                        attempts.routes(desk),
                        signals.routes(),
                        measuring.routes(),
                        core.routes())
                .flatMap(List::stream)
                .toList();
    }

    /** Its log with what it publishes, for a feed under the name {@link #LOG}. */
    public InProcessEventFeed.Source published() {
        return core.published(new DecisionTranslator());
    }

    /** What was shown to those who decide, sealed. */
    Evidences evidences() {
        return evidences;
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
                                elsewhere.runners(),
                                signals.runners(),
                                adviceSources.runners(),
                                measuring.runners(),
                                attempts.runners())
                        .flatMap(Function.identity())
                        .toList(),
                policies().toList(),
                List.of(deadlines));
    }

    @Override
    public void close() {
        measuring.close();
        signals.close();
        adviceSources.close();
        policies().forEach(PolicyRunner::close);
        told.close();
        deadlines.close();
        attempts.close();
        elsewhere.close();
        core.close();
    }
}
