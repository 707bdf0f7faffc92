package dev.turnback.guidance;

import dev.turnback.contracts.PublishedBody;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.guidance.webhook.WebhookSettings;
import dev.turnback.service.Machinery;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryDirectory;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Routes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service with what the release service has published; its ids are counted. */
final class RunningGuidance implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final AtomicLong keys = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final CommitLog log = new InMemoryCommitLog();
    private final ViewStore views = new InMemoryViewStore(GuidanceService.views());
    private final Machinery machinery =
            Machinery.threads(
                    InstantSource.fixed(NOON),
                    prefix -> prefix + "_" + (prefix.equals("gui") ? ids : keys).incrementAndGet());
    private final GuidanceService service =
            GuidanceService.start(
                    log,
                    views,
                    new InMemoryLeases(new InMemoryLeases.Disk()),
                    new InMemoryDirectory(),
                    machinery,
                    WebhookSettings.DEFAULT);
    private final WebTestClient client =
            WebTestClient.bindToRouterFunction(Routes.router(service.routes()))
                    .configureClient()
                    .responseTimeout(Duration.ofSeconds(20))
                    .build();

    /** Begins to hear what was published, which is all there will be. */
    void hears(PublishedBody... ofReleases) {
        service.follow(
                new InProcessEventFeed(
                        Map.of(
                                "incident", OtherServices.that(),
                                "release", OtherServices.that(ofReleases)),
                        machinery.executor()));
    }

    WebTestClient.RequestHeadersSpec<?> get(String path) {
        return client.get().uri("/api/v1" + path);
    }

    String text(String path) {
        return Objects.requireNonNull(
                get(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    WebTestClient.BodyContentSpec json(String path) {
        return get(path).exchange().expectStatus().isOk().expectBody();
    }

    WebTestClient.ResponseSpec post(String path, String json) {
        return change(path, null, json);
    }

    /**
     * @param seen the version that was looked at, null when the command asks for none
     */
    WebTestClient.ResponseSpec change(String path, @Nullable Integer seen, String json) {
        WebTestClient.RequestBodySpec request =
                client.post()
                        .uri("/api/v1" + path)
                        .header("Idempotency-Key", "key-" + keys.incrementAndGet())
                        .contentType(MediaType.APPLICATION_JSON);
        if (seen != null) {
            request.header("If-Match", "\"" + seen + "\"");
        }
        return request.bodyValue(json).exchange();
    }

    /** The next item, {@code gui_1} at first. */
    void adopted(String fields) {
        post("/guidance", "{" + fields + "}").expectStatus().isCreated();
        post("/guidance/gui_" + ids.get() + "/adoption", "{}").expectStatus().isOk();
    }

    @Override
    public void close() {
        service.close();
        machinery.close();
        views.close();
        log.close();
    }
}
