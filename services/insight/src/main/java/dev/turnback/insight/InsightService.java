package dev.turnback.insight;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.feed.RunnerSettings;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.http.Comparison;
import dev.turnback.insight.http.Exposition;
import dev.turnback.insight.http.Facts;
import dev.turnback.insight.http.GuidanceEffects;
import dev.turnback.insight.http.Metrics;
import dev.turnback.insight.http.Overviews;
import dev.turnback.insight.http.Preparedness;
import dev.turnback.insight.http.Restated;
import dev.turnback.insight.http.Signs;
import dev.turnback.launch.ServiceModule;
import dev.turnback.launch.ServiceProcess;
import dev.turnback.service.Worker;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Route;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

/**
 * The insight service: published events in, figures and facts out.
 *
 * <p>Feed, store, executor and timer stay the caller's to close, after this.
 */
public final class InsightService implements AutoCloseable {

    /** The name of the service; it has no log. */
    public static final String NAME = "insight";

    private final FactArchive facts;
    private final ProjectionRunner runner;
    private final List<Route> routes;

    private InsightService(
            EventFeed feed,
            ViewStore views,
            Executor executor,
            ScheduledExecutorService timer,
            InstantSource clock,
            FactArchive facts) {
        this.facts = facts;
        runner =
                new ProjectionRunner(
                        feed,
                        views,
                        facts.projections(),
                        RunnerSettings.DEFAULT,
                        executor,
                        timer,
                        clock);
        routes =
                Stream.of(
                                new Metrics(this::book, runner).routes(),
                                new Overviews(() -> book().columns(), runner).routes(),
                                new Preparedness(this::book, runner, clock).routes(),
                                new Comparison(this::book, runner, clock).routes(),
                                new Signs(this::book, runner, clock).routes(),
                                new GuidanceEffects(this::book, runner).routes(),
                                new Restated(this::book, runner).routes(),
                                new Exposition(this::book, runner, clock).routes(),
                                new Facts(this::book, runner).routes())
                        .flatMap(List::stream)
                        .toList();
    }

    /** In a process of its own; what it needs to know it reads from the environment. */
    public static void main(String[] arguments) {
        ServiceProcess.run(
                NAME,
                around -> {
                    InsightService service =
                            start(
                                    around.feedOf(FactArchive.SOURCES.toArray(String[]::new)),
                                    around.storage().views(NAME, views()),
                                    around.machinery().executor(),
                                    around.machinery().timer(),
                                    around.machinery().clock());
                    return new ServiceProcess.Running(
                            service,
                            new ServiceModule(
                                    service.routes(), service.progress(), service.worker()),
                            Optional.empty());
                });
    }

    /** The views that the store must be opened with. */
    public static List<ViewDefinition> views() {
        return Stream.concat(Stream.of(FactArchive.VIEW), ProjectionRunner.views().stream())
                .toList();
    }

    /**
     * Begins to read what is stored, which takes time in proportion to it, and follows the feed
     * from there. Until then figures are refused with 503, and {@link #progress} is not ready.
     *
     * @param feed has the sources {@code release}, {@code incident}, {@code decision} and {@code
     *     guidance}
     * @param views opened with {@link #views()}
     * @param executor runs the folds
     * @param timer only ever runs short steps
     * @param clock measures the rate of progress, and says how old a rehearsal is, or an incident
     */
    public static InsightService start(
            EventFeed feed,
            ViewStore views,
            Executor executor,
            ScheduledExecutorService timer,
            InstantSource clock) {
        return new InsightService(
                feed, views, executor, timer, clock, new FactArchive(views, new StoredEvents()));
    }

    private FactBook book() {
        return facts.bookAt(runner.applied());
    }

    public List<Route> routes() {
        return routes;
    }

    /** How far its views are, and what can be done about them. */
    public ProjectionRunner progress() {
        return runner;
    }

    /** What it does in the background. */
    public Worker worker() {
        return new Worker(NAME, List.of(runner), List.of(), List.of());
    }

    @Override
    public void close() {
        facts.close();
        runner.close();
    }
}
