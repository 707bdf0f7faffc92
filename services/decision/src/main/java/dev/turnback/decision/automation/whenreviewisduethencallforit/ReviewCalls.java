package dev.turnback.decision.automation.whenreviewisduethencallforit;

import dev.turnback.feed.DeadlineProjection;
import dev.turnback.feed.DeadlineRunner;
import dev.turnback.feed.DeadlineSettings;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.feed.RunnerSettings;
import dev.turnback.service.Machinery;
import dev.turnback.service.ServiceCore;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps the deadlines of reviews and calls for each review once, in one process of several. */
public final class ReviewCalls implements AutoCloseable {

    private static final String LEASE = "decision-deadlines";

    private final ProjectionRunner deadlines;
    private final DeadlineRunner runner;

    /**
     * Starts at once.
     *
     * @param published the service's own log as others see it
     * @param store opened with {@link #views()}
     * @param leases the caller's to close, after this
     */
    public ReviewCalls(
            ServiceCore core,
            InProcessEventFeed.Source published,
            ViewStore store,
            Leases leases,
            Machinery machinery) {
        deadlines =
                new ProjectionRunner(
                        new InProcessEventFeed(
                                Map.of(core.name(), published), machinery.executor()),
                        store,
                        List.of(
                                DeadlineProjection.following(
                                        store, core.name(), WhenReviewIsDueThenCallForIt::changes)),
                        RunnerSettings.DEFAULT,
                        machinery.executor(),
                        machinery.timer(),
                        machinery.clock());
        runner =
                new DeadlineRunner(
                        store,
                        leases,
                        WhenReviewIsDueThenCallForIt::command,
                        core.automation(),
                        DeadlineSettings.of(LEASE, machinery.ids().next("run")),
                        machinery.executor(),
                        machinery.timer(),
                        machinery.clock());
    }

    /** What its store is opened with, besides what keeps any view up. */
    public static List<ViewDefinition> views() {
        return Stream.concat(Stream.of(DeadlineProjection.VIEW), DeadlineRunner.views().stream())
                .toList();
    }

    @Override
    public void close() {
        runner.close();
        deadlines.close();
    }
}
