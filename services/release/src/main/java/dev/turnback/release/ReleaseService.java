package dev.turnback.release;

import dev.turnback.axon.AxonCommandSide;
import dev.turnback.axon.CommandSide;
import dev.turnback.axon.LogReader;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.feed.RunnerSettings;
import dev.turnback.feed.Translator;
import dev.turnback.kernel.Ids;
import dev.turnback.release.publish.ReleaseTranslator;
import dev.turnback.release.read.Rows;
import dev.turnback.release.read.View;
import dev.turnback.release.read.components.ComponentRoutes;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.events.EventRoutes;
import dev.turnback.release.read.imports.ImportRoutes;
import dev.turnback.release.read.imports.ImportView;
import dev.turnback.release.read.releases.ReleaseRoutes;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.write.Desk;
import dev.turnback.release.write.cancelimport.CancelImportRoute;
import dev.turnback.release.write.completerollout.CompleteRolloutRoute;
import dev.turnback.release.write.finishimport.FinishImportRoute;
import dev.turnback.release.write.finishrollback.FinishRollbackRoute;
import dev.turnback.release.write.importhistory.ImportHistoryRoute;
import dev.turnback.release.write.planrelease.PlanReleaseRoute;
import dev.turnback.release.write.reachstage.ReachStageRoute;
import dev.turnback.release.write.registercomponent.RegisterComponentRoute;
import dev.turnback.release.write.startimport.StartImportRoute;
import dev.turnback.release.write.startrollback.StartRollbackRoute;
import dev.turnback.release.write.startrollout.StartRolloutRoute;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Json;
import dev.turnback.web.Route;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

/**
 * The release service: what it can be asked, what it shows and what it publishes. It begins to work
 * when it is started; log and view store stay the caller's to close, after it.
 */
public final class ReleaseService implements AutoCloseable {

    /** The name of its log, as in {@code release:812}. */
    public static final String LOG = "release";

    private static final List<View<?>> VIEWS =
            List.of(ComponentView.VIEW, ReleaseView.VIEW, ImportView.VIEW);

    private final AxonCommandSide side;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("release-views").daemon().factory());
    private final ProjectionRunner views;
    private final Rows<ComponentView> components;
    private final Rows<ReleaseView> releases;
    private final Rows<ImportView> imports;
    private final Desk desk;

    private ReleaseService(CommitLog log, ViewStore store, InstantSource clock, Ids ids) {
        side = AxonCommandSide.named(LOG, log, ReleaseSlices.ALL, clock, ids);
        views =
                new ProjectionRunner(
                        new InProcessEventFeed(
                                Map.of(LOG, new InProcessEventFeed.Source(ownLog(), everything())),
                                executor),
                        store,
                        VIEWS.stream()
                                .map(view -> view.projection(store, LOG, Json.mapper()))
                                .toList(),
                        RunnerSettings.DEFAULT,
                        executor,
                        timer,
                        clock);
        components = new Rows<>(ComponentView.VIEW, store, views, Json.mapper());
        releases = new Rows<>(ReleaseView.VIEW, store, views, Json.mapper());
        imports = new Rows<>(ImportView.VIEW, store, views, Json.mapper());
        desk = new Desk(side, side.reader(), components, releases, imports, clock, ids);
    }

    /**
     * Reads the end of the log, then takes commands and lets the views follow.
     *
     * @param store opened with {@link #views()}
     */
    public static ReleaseService start(
            CommitLog log, ViewStore store, InstantSource clock, Ids ids) {
        return new ReleaseService(log, store, clock, ids);
    }

    /** The views its store must be opened with. */
    public static List<ViewDefinition> views() {
        return Stream.concat(
                        VIEWS.stream().map(View::definition), ProjectionRunner.views().stream())
                .toList();
    }

    /** Everything it can be asked over HTTP: its table of contents. */
    public List<Route> routes() {
        return Stream.of(commands(), queries()).flatMap(List::stream).toList();
    }

    private List<Route> commands() {
        return List.of(
                new RegisterComponentRoute(desk).route(),
                new PlanReleaseRoute(desk).route(),
                new StartRolloutRoute(desk).route(),
                new ReachStageRoute(desk).route(),
                new CompleteRolloutRoute(desk).route(),
                new StartRollbackRoute(desk).route(),
                new FinishRollbackRoute(desk).route(),
                new StartImportRoute(desk).route(),
                new ImportHistoryRoute(desk).route(),
                new FinishImportRoute(desk).route(),
                new CancelImportRoute(desk).route());
    }

    private List<Route> queries() {
        return Stream.of(
                        new ComponentRoutes(components).routes(),
                        new ReleaseRoutes(releases).routes(),
                        new ImportRoutes(imports).routes(),
                        new EventRoutes(side.reader(), Json.mapper()).routes())
                .flatMap(List::stream)
                .toList();
    }

    /** Its log with what it publishes, for a feed under the name {@link #LOG}. */
    public InProcessEventFeed.Source published() {
        return new InProcessEventFeed.Source(ownLog(), new ReleaseTranslator());
    }

    /** How far its own views are; {@link ProjectionRunner#ready()} says whether to show them. */
    public ProjectionRunner progress() {
        return views;
    }

    public CommandSide commandSide() {
        return side;
    }

    public LogReader log() {
        return side.reader();
    }

    @Override
    public void close() {
        views.close();
        side.close();
        timer.shutdownNow();
        executor.shutdown();
    }

    private OwnLog ownLog() {
        return new OwnLog(side.reader());
    }

    /** Its own views see every event as it is. */
    private static Translator everything() {
        return event ->
                Optional.of(new Translator.Publication(event.type(), "", event.event().get()));
    }
}
