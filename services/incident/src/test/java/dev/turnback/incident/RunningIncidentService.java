package dev.turnback.incident;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.kernel.Ids;
import dev.turnback.service.Machinery;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole service, asked over its routes, beside a release service that publishes by hand. */
final class RunningIncidentService implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final CommitLog log;
    private final ViewStore views;
    private final AtomicLong counter = new AtomicLong();
    private final Ids ids = prefix -> prefix + "_" + counter.incrementAndGet();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Machinery machinery = Machinery.threads(now::get, ids);
    private final Releases releases = new Releases();
    private final IncidentService service;
    private final WebTestClient client;

    RunningIncidentService(CommitLog log, ViewStore views) {
        this.log = log;
        this.views = views;
        service = IncidentService.start(log, views, machinery);
        service.follow(releases);
        client =
                WebTestClient.bindToRouterFunction(Routes.router(service.routes()))
                        .configureClient()
                        .responseTimeout(Duration.ofSeconds(20))
                        .build();
    }

    static RunningIncidentService inMemory() {
        return new RunningIncidentService(
                new InMemoryCommitLog(), new InMemoryViewStore(IncidentService.views()));
    }

    /** Time passes. */
    void after(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    IncidentService service() {
        return service;
    }

    /** The release service publishes a planned release of the shop. */
    void published(String releaseId, String version) {
        releases.publish(releaseId, version);
    }

    /** What other services have learned so far. */
    List<PublishedEvent> heard() {
        var feed =
                new InProcessEventFeed(
                        java.util.Map.of(IncidentService.LOG, service.published()),
                        machinery.executor());
        return feed.read(IncidentService.LOG, 0, 1_000).join().events();
    }

    WebTestClient.ResponseSpec post(String path, String key, String json) {
        return client.post()
                .uri("/api/v1" + path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    /** A post with a key that was not used before. */
    WebTestClient.ResponseSpec post(String path, String json) {
        return post(path, "key-" + counter.incrementAndGet(), json);
    }

    WebTestClient.ResponseSpec get(String path) {
        return client.get().uri("/api/v1" + path).exchange();
    }

    @Override
    public void close() {
        service.close();
        machinery.close();
        views.close();
        log.close();
    }

    /** A feed that tells nobody that it has grown: who follows it must ask. */
    private static final class Releases implements EventFeed {
        private final List<PublishedEvent> events = new CopyOnWriteArrayList<>();

        void publish(String releaseId, String version) {
            long position = events.size() + 1L;
            events.add(
                    new PublishedEvent(
                            "release",
                            position,
                            "event-" + position,
                            "dev.turnback.release.release-planned.v1",
                            releaseId,
                            NOW,
                            NOW,
                            null,
                            null,
                            new ReleaseEvents.ReleasePlanned(
                                    releaseId,
                                    "shop",
                                    version,
                                    null,
                                    List.of(ChangeKind.CODE),
                                    List.of(),
                                    NOW)));
        }

        @Override
        public Set<String> sources() {
            return Set.of("release");
        }

        @Override
        public CompletableFuture<Page> read(String source, long after, int max) {
            long head = events.size();
            List<PublishedEvent> page =
                    events.stream().filter(e -> e.position() > after).limit(max).toList();
            long upTo = page.isEmpty() ? Math.max(after, head) : page.getLast().position();
            return CompletableFuture.completedFuture(
                    new Page(page, upTo, Math.max(head, upTo), Instant.MIN));
        }

        @Override
        public Subscription onAdvance(String source, Runnable callback) {
            return () -> {};
        }
    }
}
