package dev.turnback.incident.read.releases;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.feed.RunnerSettings;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Json;
import java.util.List;
import reactor.core.publisher.Mono;

/** Follows what the release service publishes, and finds releases in it. */
public final class KnownReleases implements AutoCloseable {

    private final EventFeed feed;
    private final ProjectionRunner runner;
    private final Rows<KnownRelease> rows;

    /**
     * Begins to follow at once.
     *
     * @param feed has the source {@link KnownRelease#SOURCE}
     * @param store opened with the view's definition
     */
    public KnownReleases(EventFeed feed, ViewStore store, Machinery machinery) {
        this.feed = feed;
        runner =
                new ProjectionRunner(
                        feed,
                        store,
                        List.of(
                                KnownRelease.VIEW.projection(
                                        store, KnownRelease.SOURCE, Json.mapper())),
                        RunnerSettings.DEFAULT,
                        machinery.executor(),
                        machinery.timer(),
                        machinery.clock());
        rows = new Rows<>(KnownRelease.VIEW, store, runner, Json.mapper());
    }

    /**
     * The release; one that is published but not here yet is waited for, as long as a caller waits.
     *
     * @return empty when no such release is known
     */
    public Mono<KnownRelease> find(String id) {
        return rows.get(id).switchIfEmpty(Mono.defer(() -> caughtUp().then(rows.get(id))));
    }

    /** How far and how fast the view follows. */
    public ProjectionRunner runner() {
        return runner;
    }

    @Override
    public void close() {
        runner.close();
    }

    private Mono<Boolean> caughtUp() {
        long applied = runner.applied().of(KnownRelease.SOURCE);
        return Mono.fromFuture(() -> feed.read(KnownRelease.SOURCE, applied, 1))
                .flatMap(
                        page ->
                                Mono.fromFuture(
                                        () ->
                                                runner.reach(
                                                        PositionVector.of(
                                                                KnownRelease.SOURCE, page.head()),
                                                        AtLeast.PATIENCE)));
    }
}
