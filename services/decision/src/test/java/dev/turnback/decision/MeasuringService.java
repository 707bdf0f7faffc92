package dev.turnback.decision;

import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.service.Machinery;
import dev.turnback.storage.Directory;
import dev.turnback.testing.InMemoryBlobLog;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole service at noon, asked over its routes, where nobody else has published anything. */
final class MeasuringService implements AutoCloseable {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final AtomicLong counter = new AtomicLong();
    private final InMemoryCommitLog log = new InMemoryCommitLog();
    private final InMemoryViewStore views = new InMemoryViewStore(DecisionService.views());
    private final InMemoryLeases leases = new InMemoryLeases(new InMemoryLeases.Disk());
    private final Machinery machinery =
            Machinery.threads(() -> NOON, prefix -> prefix + "_" + counter.incrementAndGet());
    private final Directory directory;
    private final DecisionService service;
    private final WebTestClient client;

    MeasuringService(Directory directory) {
        this.directory = directory;
        service =
                DecisionService.start(
                        log,
                        views,
                        leases,
                        directory,
                        new InMemoryBlobLog(() -> NOON),
                        machinery,
                        DecisionSettings.DEFAULT);
        service.follow(
                new InProcessEventFeed(
                        Map.of("incident", OtherServices.that(), "release", OtherServices.that()),
                        machinery.executor()));
        client =
                WebTestClient.bindToRouterFunction(Routes.router(service.routes()))
                        .configureClient()
                        .responseTimeout(Duration.ofSeconds(20))
                        .build();
    }

    WebTestClient.ResponseSpec post(String path, String json) {
        return change(path, 0, json);
    }

    WebTestClient.ResponseSpec change(String path, int seen, String json) {
        return client.post()
                .uri("/api/v1" + path)
                .header("Idempotency-Key", "key-" + counter.incrementAndGet())
                .header("If-Match", "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    WebTestClient.ResponseSpec get(String path) {
        return client.get().uri("/api/v1" + path).exchange();
    }

    @Override
    public void close() {
        service.close();
        machinery.close();
        leases.close();
        views.close();
        log.close();
        directory.close();
    }
}
