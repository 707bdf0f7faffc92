package dev.turnback.incident;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.PolicyRunner;
import dev.turnback.imports.read.ImportView;
import dev.turnback.incident.automation.whenincidentistoldthenrecordit.WhenIncidentIsToldThenRecordIt;
import dev.turnback.incident.automation.whenitwentbadlythenreview.WhenItWentBadlyThenReview;
import dev.turnback.incident.automation.whenruleiscrossedthensuspect.WhenRuleIsCrossedThenSuspect;
import dev.turnback.incident.domain.told.Told;
import dev.turnback.incident.publish.IncidentTranslator;
import dev.turnback.incident.read.export.ExportRoute;
import dev.turnback.incident.read.export.Exporter;
import dev.turnback.incident.read.export.HeardDecision;
import dev.turnback.incident.read.findings.FindingRoutes;
import dev.turnback.incident.read.findings.FindingView;
import dev.turnback.incident.read.incidents.IncidentRoutes;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.log.LogRoute;
import dev.turnback.incident.read.releases.KnownRelease;
import dev.turnback.incident.read.replay.ReplayRoute;
import dev.turnback.incident.read.reviews.ReviewDocumentRoute;
import dev.turnback.incident.read.reviews.ReviewRoutes;
import dev.turnback.incident.read.reviews.ReviewView;
import dev.turnback.incident.read.reviews.StandingCause;
import dev.turnback.incident.read.told.ToldIncidents;
import dev.turnback.incident.write.Desk;
import dev.turnback.incident.write.Refusals;
import dev.turnback.incident.write.ReviewDesk;
import dev.turnback.incident.write.assesshesitation.AssessHesitationRoute;
import dev.turnback.incident.write.assignrole.AssignRoleRoute;
import dev.turnback.incident.write.assignrole.ReleaseRoleRoute;
import dev.turnback.incident.write.cancelincident.CancelIncidentRoute;
import dev.turnback.incident.write.changeseverity.ChangeSeverityRoute;
import dev.turnback.incident.write.closeincident.CloseIncidentRoute;
import dev.turnback.incident.write.confirmincident.ConfirmIncidentRoute;
import dev.turnback.incident.write.correctincident.CorrectIncidentRoute;
import dev.turnback.incident.write.declarecontained.DeclareContainedRoute;
import dev.turnback.incident.write.declareincident.DeclareIncidentRoute;
import dev.turnback.incident.write.dismissincident.DismissIncidentRoute;
import dev.turnback.incident.write.followup.DropActionRoute;
import dev.turnback.incident.write.followup.MarkActionDoneRoute;
import dev.turnback.incident.write.followup.ProposeActionRoute;
import dev.turnback.incident.write.followup.VerifyActionRoute;
import dev.turnback.incident.write.importincidents.IncidentImports;
import dev.turnback.incident.write.linkcomponent.LinkComponentRoute;
import dev.turnback.incident.write.linkrelease.LinkReleaseRoute;
import dev.turnback.incident.write.measureharm.CorrectMeasurementRoute;
import dev.turnback.incident.write.measureharm.MeasureHarmRoute;
import dev.turnback.incident.write.mergeincident.MergeIncidentRoute;
import dev.turnback.incident.write.mergeincident.SplitIncidentRoute;
import dev.turnback.incident.write.noteharm.NoteHarmRoute;
import dev.turnback.incident.write.openreview.OpenReviewRoute;
import dev.turnback.incident.write.publishreview.AmendReviewRoute;
import dev.turnback.incident.write.publishreview.PublishReviewRoute;
import dev.turnback.incident.write.publishreview.SummarizeReviewRoute;
import dev.turnback.incident.write.recordfinding.RecordFindingRoute;
import dev.turnback.incident.write.reopenincident.ReopenIncidentRoute;
import dev.turnback.incident.write.resolveincident.ResolveIncidentRoute;
import dev.turnback.incident.write.tellstatus.TellStatusRoute;
import dev.turnback.incident.write.writeentry.CorrectEntryRoute;
import dev.turnback.incident.write.writeentry.WriteEntryRoute;
import dev.turnback.incident.write.writefactor.AddFactorRoute;
import dev.turnback.incident.write.writefactor.RemoveFactorRoute;
import dev.turnback.kernel.PositionVector;
import dev.turnback.launch.ServiceModule;
import dev.turnback.launch.ServiceProcess;
import dev.turnback.service.Heard;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.service.ServiceCore;
import dev.turnback.service.View;
import dev.turnback.service.Worker;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The incident service: what it can be asked, what it shows and what it publishes. It begins to
 * work when it is started; log and view store stay the caller's to close, after it.
 */
public final class IncidentService implements AutoCloseable {

    /** The name of its log, as in {@code incident:77}. */
    public static final String LOG = "incident";

    /** What it shows of its own log. */
    public static final List<View<?>> VIEWS =
            List.of(
                    IncidentView.VIEW,
                    FindingView.VIEW,
                    ReviewView.VIEW,
                    StandingCause.VIEW,
                    ImportView.VIEW);

    private final ServiceCore core;
    private final Rows<IncidentView> incidents;
    private final Rows<FindingView> findings;
    private final Rows<ReviewView> reviews;
    private final Rows<StandingCause> causes;
    private final Desk desk;
    private final Heard<KnownRelease> releases;
    private final Heard<HeardDecision> decisions;
    private final Heard<Told> told;
    private final Exporter exporter;
    private final AtomicReference<@Nullable PolicyRunner> policies = new AtomicReference<>();

    private IncidentService(ServiceCore core, ViewStore store, Machinery machinery) {
        this.core = core;
        incidents = core.rows(IncidentView.VIEW);
        findings = core.rows(FindingView.VIEW);
        reviews = core.rows(ReviewView.VIEW);
        causes = core.rows(StandingCause.VIEW);
        releases = new Heard<>(KnownRelease.VIEW, KnownRelease.SOURCE, store, machinery);
        decisions = HeardDecision.heard(store, machinery);
        told = new Heard<>(ToldIncidents.VIEW, ToldIncidents.SOURCE, store, machinery);
        exporter = new Exporter(core.log(), decisions, machinery.clock());
        desk = new Desk(core.desk(Refusals::of), incidents, findings, releases);
    }

    /** In a process of its own; what it needs to know it reads from the environment. */
    public static void main(String[] arguments) {
        ServiceProcess.run(
                LOG,
                around -> {
                    IncidentService service =
                            start(
                                    around.storage().log(LOG),
                                    around.storage().views(LOG, views()),
                                    around.machinery());
                    service.follow(
                            around.feedOf(
                                    KnownRelease.SOURCE, WhenRuleIsCrossedThenSuspect.SOURCE));
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
     */
    public static IncidentService start(CommitLog log, ViewStore store, Machinery machinery) {
        return new IncidentService(
                ServiceCore.start(
                        LOG,
                        log,
                        store,
                        IncidentSlices.ALL,
                        IncidentSlices.UPCASTS,
                        VIEWS,
                        machinery),
                store,
                machinery);
    }

    /**
     * Begins to hear of releases, which can be linked from then on, of crossed rules, of which
     * incidents are suspected, of what other tools tell of incidents, and of all that is decided,
     * which exports tell.
     *
     * @param feed has the sources {@code release} and {@code decision}; the caller's to close,
     *     after this
     * @throws IllegalStateException when it follows a feed already
     */
    public void follow(EventFeed feed) {
        releases.follow(feed);
        decisions.follow(feed);
        told.follow(feed);
        policies.set(
                core.policies(
                        feed,
                        List.of(
                                new WhenRuleIsCrossedThenSuspect(this::notOver).policy(),
                                new WhenIncidentIsToldThenRecordIt(this::told, this::recorded)
                                        .policy(),
                                new WhenItWentBadlyThenReview(this::recorded, this::standing)
                                        .policy())));
    }

    /** With everything that was recorded before it is asked. */
    private CompletableFuture<List<StandingCause>> standing(String subject) {
        return core.views()
                .reach(PositionVector.of(LOG, core.log().head()), AtLeast.PATIENCE)
                .thenCompose(
                        reached ->
                                reached
                                        ? causes.all(StandingCause.of(subject)).toFuture()
                                        : CompletableFuture.failedFuture(
                                                new IllegalStateException(
                                                        "the reviews are not all here yet")));
    }

    private CompletableFuture<Told> told(String id) {
        return told.reached()
                .then(told.find(id))
                .switchIfEmpty(
                        Mono.error(() -> new IllegalStateException(id + " is not told here yet")))
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    private CompletableFuture<Optional<IncidentView>> recorded(String id) {
        return incidents
                .get(id, PositionVector.of(LOG, core.log().head()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    /** With everything that was recorded before it is asked. */
    private CompletableFuture<List<IncidentView>> notOver() {
        return core.views()
                .reach(PositionVector.of(LOG, core.log().head()), AtLeast.PATIENCE)
                .thenCompose(
                        reached ->
                                reached
                                        ? IncidentRoutes.all(
                                                        incidents,
                                                        WhenRuleIsCrossedThenSuspect.NOT_OVER)
                                                .toFuture()
                                        : CompletableFuture.failedFuture(
                                                new IllegalStateException(
                                                        "the incidents are not all here yet")));
    }

    private Stream<PolicyRunner> policies() {
        return Stream.ofNullable(policies.get());
    }

    /** The views its store must be opened with. */
    public static List<ViewDefinition> views() {
        return Stream.concat(
                        ServiceCore.definitions(VIEWS).stream(),
                        Stream.of(
                                KnownRelease.VIEW.definition(),
                                HeardDecision.VIEW.definition(),
                                ToldIncidents.VIEW.definition(),
                                PolicyRunner.VIEW))
                .toList();
    }

    /** Everything it can be asked over HTTP: its table of contents. */
    public List<Route> routes() {
        return Stream.of(commands(), reviewing(), queries()).flatMap(List::stream).toList();
    }

    private List<Route> commands() {
        return List.of(
                new DeclareIncidentRoute(desk).route(),
                new ConfirmIncidentRoute(desk).route(),
                new DismissIncidentRoute(desk).route(),
                new NoteHarmRoute(desk).route(),
                new LinkReleaseRoute(desk).route(),
                new DeclareContainedRoute(desk).route(),
                new ResolveIncidentRoute(desk).route(),
                new ReopenIncidentRoute(desk).route(),
                new CloseIncidentRoute(desk).route(),
                new CancelIncidentRoute(desk).route(),
                new MergeIncidentRoute(desk).route(),
                new SplitIncidentRoute(desk).route(),
                new ChangeSeverityRoute(desk).route(),
                new MeasureHarmRoute(desk).route(),
                new CorrectMeasurementRoute(desk).route(),
                new LinkComponentRoute(desk).route(),
                new AssignRoleRoute(desk).route(),
                new ReleaseRoleRoute(desk).route(),
                new WriteEntryRoute(desk).route(),
                new CorrectEntryRoute(desk).route(),
                new TellStatusRoute(desk).route(),
                new CorrectIncidentRoute(desk).route(),
                new RecordFindingRoute(desk).route());
    }

    private List<Route> reviewing() {
        var review = new ReviewDesk(desk, reviews, exporter);
        return List.of(
                new OpenReviewRoute(review).route(),
                new AssessHesitationRoute(review).route(),
                new AddFactorRoute(review).route(),
                new RemoveFactorRoute(review).route(),
                new ProposeActionRoute(review).route(),
                new MarkActionDoneRoute(review).route(),
                new VerifyActionRoute(review).route(),
                new DropActionRoute(review).route(),
                new SummarizeReviewRoute(review).route(),
                new PublishReviewRoute(review).route(),
                new AmendReviewRoute(review).route());
    }

    private List<Route> queries() {
        return Stream.of(
                        new IncidentRoutes(incidents, core.log()).routes(),
                        List.of(
                                new LogRoute(core.log(), incidents).route(),
                                new ReplayRoute(incidents, exporter).route(),
                                new ReviewDocumentRoute(reviews, exporter).route(),
                                new ExportRoute(exporter).route()),
                        new FindingRoutes(findings, incidents).routes(),
                        new ReviewRoutes(reviews, incidents, exporter).routes(),
                        new IncidentImports(desk.commands(), core.rows(ImportView.VIEW)).routes(),
                        core.routes())
                .flatMap(List::stream)
                .toList();
    }

    /** Its log with what it publishes, for a feed under the name {@link #LOG}. */
    public InProcessEventFeed.Source published() {
        return core.published(new IncidentTranslator());
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
                                releases.runner().stream(),
                                decisions.runner().stream(),
                                told.runner().stream())
                        .flatMap(Function.identity())
                        .toList(),
                policies().toList(),
                List.of());
    }

    @Override
    public void close() {
        policies().forEach(PolicyRunner::close);
        releases.close();
        decisions.close();
        told.close();
        core.close();
    }
}
