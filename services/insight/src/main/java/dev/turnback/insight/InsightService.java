package dev.turnback.insight;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.Progress;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.feed.RunnerSettings;
import dev.turnback.insight.http.Facts;
import dev.turnback.insight.http.Metrics;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Route;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

/**
 * The insight service: published events in, figures and facts out.
 *
 * <p>Feed, store, executor and timer stay the caller's to close, after this.
 */
public final class InsightService implements AutoCloseable {

    private final ProjectionRunner runner;
    private final List<Route> routes;

    private InsightService(
            EventFeed feed,
            ViewStore views,
            Executor executor,
            ScheduledExecutorService timer,
            InstantSource clock,
            FactArchive facts) {
        runner =
                new ProjectionRunner(
                        feed,
                        views,
                        List.of(facts.projection()),
                        RunnerSettings.DEFAULT,
                        executor,
                        timer,
                        clock);
        routes =
                Stream.concat(
                                new Metrics(facts::book, runner).routes().stream(),
                                new Facts(facts::book, runner).routes().stream())
                        .toList();
    }

    /** The views that the store must be opened with. */
    public static List<ViewDefinition> views() {
        return Stream.concat(Stream.of(FactArchive.VIEW), ProjectionRunner.views().stream())
                .toList();
    }

    /**
     * Loads what is stored, which takes time in proportion to it, and follows the feed from there.
     *
     * @param feed has the source {@code release}
     * @param views opened with {@link #views()}
     * @param executor runs the folds
     * @param timer only ever runs short steps
     * @param clock only measures the rate of progress
     */
    public static InsightService start(
            EventFeed feed,
            ViewStore views,
            Executor executor,
            ScheduledExecutorService timer,
            InstantSource clock) {
        var facts = new FactArchive(views, new StoredEvents());
        facts.load().join();
        return new InsightService(feed, views, executor, timer, clock, facts);
    }

    public List<Route> routes() {
        return routes;
    }

    /** How far its views are, and what can be done about them. */
    public ProjectionRunner progress() {
        return runner;
    }

    /** How far and how fast each view is, for those who run the service. */
    public List<Progress> details() {
        return runner.progress();
    }

    @Override
    public void close() {
        runner.close();
    }
}
