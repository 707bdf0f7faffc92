package dev.turnback.incident;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.decision.DecisionEvents;
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
import java.util.stream.Stream;
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
    private final Others others = new Others();
    private final IncidentService service;
    private final WebTestClient client;

    RunningIncidentService(CommitLog log, ViewStore views) {
        this.log = log;
        this.views = views;
        service = IncidentService.start(log, views, machinery);
        service.follow(others);
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
        others.publish(
                "release",
                new ReleaseEvents.ReleasePlanned(
                        releaseId, "shop", version, null, List.of(ChangeKind.CODE), List.of(), NOW),
                NOW);
    }

    /** The release service publishes something. */
    void published(ReleaseEvents event) {
        others.publish("release", event, NOW);
    }

    /** The decision service publishes something, recorded now. */
    void published(DecisionEvents event) {
        published(event, NOW);
    }

    void published(DecisionEvents event, Instant recordedAt) {
        others.publish("decision", event, recordedAt);
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
    private static final class Others implements EventFeed {
        private final List<PublishedEvent> events = new CopyOnWriteArrayList<>();

        void publish(String source, PublishedBody body, Instant recordedAt) {
            long position = of(source).count() + 1;
            events.add(
                    new PublishedEvent(
                            source,
                            position,
                            source + "-event-" + position,
                            PublishedTypes.type(body.getClass()),
                            body.subject(),
                            NOW,
                            recordedAt,
                            null,
                            null,
                            body));
        }

        private Stream<PublishedEvent> of(String source) {
            return events.stream().filter(e -> e.source().equals(source));
        }

        @Override
        public Set<String> sources() {
            return Set.of("release", "decision");
        }

        @Override
        public CompletableFuture<Page> read(String source, long after, int max) {
            long head = of(source).count();
            List<PublishedEvent> page =
                    of(source).filter(e -> e.position() > after).limit(max).toList();
            long upTo = page.isEmpty() ? Math.max(after, head) : page.getLast().position();
            return CompletableFuture.completedFuture(new Page(page, upTo, head, Instant.MIN));
        }

        @Override
        public Subscription onAdvance(String source, Runnable callback) {
            return () -> {};
        }
    }
}
