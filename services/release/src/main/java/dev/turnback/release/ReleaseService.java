package dev.turnback.release;

import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.imports.read.ImportView;
import dev.turnback.launch.ServiceModule;
import dev.turnback.launch.ServiceProcess;
import dev.turnback.release.publish.ReleaseTranslator;
import dev.turnback.release.read.components.ComponentRoutes;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.releases.ReleaseRoutes;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.write.Desk;
import dev.turnback.release.write.Refusals;
import dev.turnback.release.write.completerollout.CompleteRolloutRoute;
import dev.turnback.release.write.finishrollback.FinishRollbackRoute;
import dev.turnback.release.write.importhistory.HistoryImports;
import dev.turnback.release.write.planrelease.PlanReleaseRoute;
import dev.turnback.release.write.reachstage.ReachStageRoute;
import dev.turnback.release.write.registercomponent.RegisterComponentRoute;
import dev.turnback.release.write.startrollback.StartRollbackRoute;
import dev.turnback.release.write.startrollout.StartRolloutRoute;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.service.ServiceCore;
import dev.turnback.service.View;
import dev.turnback.service.Worker;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Route;
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
            List.of(ComponentView.VIEW, ReleaseView.VIEW, ImportView.VIEW);

    private final ServiceCore core;
    private final Rows<ComponentView> components;
    private final Rows<ReleaseView> releases;
    private final Rows<ImportView> imports;
    private final Desk desk;

    private ReleaseService(ServiceCore core) {
        this.core = core;
        components = core.rows(ComponentView.VIEW);
        releases = core.rows(ReleaseView.VIEW);
        imports = core.rows(ImportView.VIEW);
        desk = new Desk(core.desk(Refusals::of), components, releases);
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
                                    around.machinery());
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
    public static ReleaseService start(CommitLog log, ViewStore store, Machinery machinery) {
        return new ReleaseService(
                ServiceCore.start(LOG, log, store, ReleaseSlices.ALL, VIEWS, machinery));
    }

    /** The views its store must be opened with. */
    public static List<ViewDefinition> views() {
        return ServiceCore.definitions(VIEWS);
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
                new FinishRollbackRoute(desk).route());
    }

    private List<Route> queries() {
        return Stream.of(
                        new ComponentRoutes(components).routes(),
                        new ReleaseRoutes(releases).routes(),
                        new HistoryImports(desk, imports).routes(),
                        core.routes())
                .flatMap(List::stream)
                .toList();
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
        return new Worker(LOG, List.of(core.views()), List.of(), List.of());
    }

    @Override
    public void close() {
        core.close();
    }
}
