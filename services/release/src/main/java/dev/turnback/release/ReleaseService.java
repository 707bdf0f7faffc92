package dev.turnback.release;

import dev.turnback.feed.DeadlineProjection;
import dev.turnback.feed.DeadlineRunner;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.imports.read.ImportView;
import dev.turnback.launch.ServiceModule;
import dev.turnback.launch.ServiceProcess;
import dev.turnback.release.automation.whenundowindowisoverthencloseit.WhenUndoWindowIsOverThenCloseIt;
import dev.turnback.release.domain.release.Pins.Pin;
import dev.turnback.release.ingest.Ingest;
import dev.turnback.release.publish.ReleaseTranslator;
import dev.turnback.release.read.components.ComponentRoutes;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.deliveries.DeliveryRow;
import dev.turnback.release.read.deliveries.Deployments;
import dev.turnback.release.read.gate.Elsewhere;
import dev.turnback.release.read.gate.GateHistory;
import dev.turnback.release.read.gate.GateInputs;
import dev.turnback.release.read.gate.GateLook;
import dev.turnback.release.read.goback.GoBackInputs;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.read.matrix.Reversal;
import dev.turnback.release.read.matrix.Reversals;
import dev.turnback.release.read.playbook.PlaybookRoute;
import dev.turnback.release.read.playbookfile.PlaybookFileRoute;
import dev.turnback.release.read.playbookfile.Prepared;
import dev.turnback.release.read.playbookfile.States;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.rehearsals.RehearsalView;
import dev.turnback.release.read.releases.ReleaseRoutes;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.read.releases.UndoWindowRoutes;
import dev.turnback.release.read.sheets.NewestSheet;
import dev.turnback.release.read.sheets.SheetView;
import dev.turnback.release.read.sources.SourceRow;
import dev.turnback.release.wording.WordingModel;
import dev.turnback.release.wording.WordingSettings;
import dev.turnback.release.write.Desk;
import dev.turnback.release.write.MatrixDesk;
import dev.turnback.release.write.Refusals;
import dev.turnback.release.write.applyplaybookfile.ApplyPlaybookFileRoute;
import dev.turnback.release.write.closeundowindow.CloseUndoWindowRoute;
import dev.turnback.release.write.completerollout.CompleteRolloutRoute;
import dev.turnback.release.write.component.ComponentChanges;
import dev.turnback.release.write.draft.DraftRoute;
import dev.turnback.release.write.draft.Drafter;
import dev.turnback.release.write.draft.PainSummary;
import dev.turnback.release.write.finishrollback.FinishRollbackRoute;
import dev.turnback.release.write.importhistory.HistoryImports;
import dev.turnback.release.write.planrelease.PlanProcedures;
import dev.turnback.release.write.planrelease.PlanReleaseRoute;
import dev.turnback.release.write.reachstage.ReachStageRoute;
import dev.turnback.release.write.registercomponent.RegisterComponentRoute;
import dev.turnback.release.write.rehearsing.KnownProcedures;
import dev.turnback.release.write.rehearsing.RehearsalDesk;
import dev.turnback.release.write.reviseplan.RevisePlanRoute;
import dev.turnback.release.write.startrollback.StartRollbackRoute;
import dev.turnback.release.write.startrollout.ActiveProcedures;
import dev.turnback.release.write.startrollout.PinsInForce;
import dev.turnback.release.write.startrollout.StartRolloutRoute;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The release service: what it can be asked, what it shows and what it publishes. It begins to work
 * when it is started; log and view store stay the caller's to close, after it.
 */
public final class ReleaseService implements AutoCloseable {

    /** The name of its log, as in {@code release:812}. */
    public static final String LOG = "release";

    private static final List<View<?>> VIEWS =
            List.of(
                    ComponentView.VIEW,
                    ProcedureView.VIEW,
                    SheetView.VIEW,
                    ReleaseView.VIEW,
                    RehearsalView.VIEW,
                    LineView.VIEW,
                    Reversal.VIEW,
                    GateHistory.VIEW,
                    ImportView.VIEW,
                    SourceRow.VIEW,
                    DeliveryRow.VIEW,
                    Deployments.VIEW);

    private final ServiceCore core;
    private final Rows<ComponentView> components;
    private final Rows<ProcedureView> procedures;
    private final Rows<SheetView> sheets;
    private final Rows<ReleaseView> releases;
    private final Rows<RehearsalView> rehearsals;
    private final Rows<ImportView> imports;
    private final MatrixDesk matrix;
    private final DeadlineRunner deadlines;
    private final InstantSource clock;
    private final Desk desk;
    private final RehearsalDesk rehearsing;
    private final Elsewhere elsewhere;
    private final GateLook gate;
    private final PinsInForce pins;
    private final Ingest ingest;
    private final WordingModel model;

    private ReleaseService(
            ServiceCore core,
            ViewStore store,
            Leases leases,
            Directory directory,
            BlobLog blobs,
            Machinery machinery,
            WordingSettings wording) {
        this.core = core;
        model = new WordingModel(wording, machinery.executor());
        clock = machinery.clock();
        components = core.rows(ComponentView.VIEW);
        procedures = core.rows(ProcedureView.VIEW);
        sheets = core.rows(SheetView.VIEW);
        releases = core.rows(ReleaseView.VIEW).shownAs(row -> row.seenAt(clock.instant()));
        deadlines = core.deadlines(leases, WhenUndoWindowIsOverThenCloseIt::command);
        imports = core.rows(ImportView.VIEW);
        desk = new Desk(core.desk(Refusals::of), components, releases);
        matrix =
                new MatrixDesk(
                        desk, core.rows(LineView.VIEW), new Reversals(core.rows(Reversal.VIEW)));
        rehearsals = core.rows(RehearsalView.VIEW);
        rehearsing = new RehearsalDesk(desk, rehearsals, new KnownProcedures(procedures));
        elsewhere = new Elsewhere(store, machinery, releases);
        gate = gate();
        pins =
                new PinsInForce(
                        (component, named) ->
                                new NewestSheet(sheets)
                                        .of(component, named)
                                        .map(sheet -> new Pin(sheet.id(), sheet.version())),
                        new ActiveProcedures(procedures));
        ingest =
                new Ingest(
                        desk.commands(),
                        new Ingest.Views(
                                core.rows(SourceRow.VIEW),
                                core.rows(DeliveryRow.VIEW),
                                core.rows(Deployments.VIEW),
                                releases),
                        pins,
                        directory,
                        blobs,
                        machinery);
    }

    private GateLook gate() {
        return new GateLook(
                releases,
                core.rows(GateHistory.VIEW),
                new GateInputs(
                        components,
                        new GateInputs.MatrixSeen(matrix.lines(), matrix.reversals()::of),
                        procedures,
                        new NewestSheet(sheets),
                        rehearsals,
                        new GoBackInputs(releases, matrix.lines()),
                        elsewhere),
                clock);
    }

    /** In a process of its own; what it needs to know it reads from the environment. */
    public static void main(String[] arguments) {
        ServiceProcess.run(
                LOG,
                around -> {
                    ReleaseService service =
                            start(
                                    around.storage().log(LOG),
                                    around.storage().views(LOG, views()),
                                    around.storage().leases(),
                                    around.storage().directory(),
                                    around.storage().blobs(LOG),
                                    around.machinery(),
                                    WordingSettings.read(System.getenv()));
                    service.follow(around.feedOf(Elsewhere.sources()));
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
     * @param directory keeps the secrets of sources
     * @param blobs keeps what sources deliver, for a while
     * @param wording says which model puts drafts in words, if any
     */
    public static ReleaseService start(
            CommitLog log,
            ViewStore store,
            Leases leases,
            Directory directory,
            BlobLog blobs,
            Machinery machinery,
            WordingSettings wording) {
        return new ReleaseService(
                ServiceCore.start(
                        LOG,
                        log,
                        store,
                        ReleaseSlices.ALL,
                        ReleaseUpcasts.ALL,
                        VIEWS,
                        WhenUndoWindowIsOverThenCloseIt::changes,
                        machinery),
                store,
                leases,
                directory,
                blobs,
                machinery,
                wording);
    }

    /** The same for an installation whose drafts nobody puts in other words. */
    public static ReleaseService start(
            CommitLog log,
            ViewStore store,
            Leases leases,
            Directory directory,
            BlobLog blobs,
            Machinery machinery) {
        return start(log, store, leases, directory, blobs, machinery, WordingSettings.OFF);
    }

    /**
     * Begins to hear of guidance and incidents, which its gates look at; before that they answer
     * 503.
     *
     * @param feed has the sources {@code guidance} and {@code incident}; the caller's to close
     */
    public void follow(EventFeed feed) {
        elsewhere.follow(feed);
    }

    /** The views its store must be opened with. */
    public static List<ViewDefinition> views() {
        return Stream.of(
                        ServiceCore.definitions(VIEWS),
                        Elsewhere.views(),
                        List.of(DeadlineProjection.VIEW),
                        DeadlineRunner.views())
                .flatMap(List::stream)
                .toList();
    }

    /** Everything it can be asked over HTTP: its table of contents. */
    public List<Route> routes() {
        return Stream.of(
                        commands(),
                        new ComponentChanges(desk).routes(),
                        new Procedures(desk, procedures).routes(),
                        new Sheets(desk, sheets).routes(),
                        new Matrix(matrix).routes(),
                        new Rehearsals(rehearsing).routes(),
                        new Gates(desk, gate).routes(),
                        playbookFile(),
                        ingest.routes(),
                        queries())
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> commands() {
        return List.of(
                new RegisterComponentRoute(desk).route(),
                new PlanReleaseRoute(desk, matrix::pinned, new PlanProcedures(procedures)).route(),
                new RevisePlanRoute(desk, matrix::pinned, new PlanProcedures(procedures)).route(),
                new StartRolloutRoute(desk, pins).route(),
                new ReachStageRoute(desk).route(),
                new CompleteRolloutRoute(desk).route(),
                new StartRollbackRoute(desk).route(),
                new FinishRollbackRoute(desk).route(),
                new CloseUndoWindowRoute(desk).route(),
                new DraftRoute(drafter(), model).route());
    }

    private Drafter drafter() {
        return new Drafter(
                matrix, new PainSummary(matrix, procedures, rehearsals, elsewhere), gate);
    }

    private List<Route> queries() {
        return Stream.of(
                        new ComponentRoutes(components).routes(),
                        new ReleaseRoutes(releases).routes(),
                        List.of(new UndoWindowRoutes(releases, clock).route(), playbook()),
                        new HistoryImports(desk, imports).routes(),
                        core.routes())
                .flatMap(List::stream)
                .toList();
    }

    private Route playbook() {
        return new PlaybookRoute(
                        components,
                        matrix.lines(),
                        matrix.reversals(),
                        procedures,
                        sheets,
                        rehearsals,
                        releases,
                        elsewhere,
                        clock)
                .route();
    }

    /** The playbook as a file: what it holds, and making it so. */
    private List<Route> playbookFile() {
        var prepared = new Prepared(components, matrix.lines(), procedures, sheets, releases);
        var states = new States(core.log());
        return List.of(
                new PlaybookFileRoute(prepared, states).route(),
                new ApplyPlaybookFileRoute(desk, prepared, states).route());
    }

    /** Its log with what it publishes, for a feed under the name {@link #LOG}. */
    public InProcessEventFeed.Source published() {
        return core.published(new ReleaseTranslator());
    }

    /** Its log, its commands and how far its views are. */
    public ServiceCore core() {
        return core;
    }

    /** What it does in the background. */
    public Worker worker() {
        return new Worker(
                LOG,
                Stream.concat(Stream.of(core.views()), elsewhere.runners()).toList(),
                List.of(),
                List.of(deadlines));
    }

    @Override
    public void close() {
        ingest.close();
        deadlines.close();
        elsewhere.close();
        core.close();
    }
}
