package dev.turnback.guidance.webhook;

import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.guidance.GuidanceService;
import dev.turnback.service.Machinery;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Directory;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryDirectory;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service, which can be started again, with a clock that is set by hand. */
final class RunningWebhooks implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-02T12:00:00Z"));
    private final AtomicLong keys = new AtomicLong();
    private final CommitLog log = new InMemoryCommitLog();
    private final ViewStore views = new InMemoryViewStore(GuidanceService.views());
    private final Leases leases = new InMemoryLeases(new InMemoryLeases.Disk());
    private final Directory directory = new InMemoryDirectory();
    private final Machinery machinery =
            Machinery.threads(now::get, prefix -> prefix + "_" + keys.incrementAndGet());
    private final WebhookSettings settings;
    private GuidanceService service;
    private WebTestClient client;

    RunningWebhooks(WebhookSettings settings) {
        this.settings = settings;
        service = started();
        client = client(service);
    }

    private GuidanceService started() {
        return GuidanceService.start(log, views, leases, directory, machinery, settings);
    }

    private static WebTestClient client(GuidanceService of) {
        return WebTestClient.bindToRouterFunction(Routes.router(of.routes()))
                .configureClient()
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** Ends it, which takes as long as what is on its way. */
    void end() {
        service.close();
    }

    void startAgain() {
        service = started();
        client = client(service);
    }

    void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    InProcessEventFeed.Source published() {
        return service.published();
    }

    WebTestClient.ResponseSpec send(String path, String key, String json) {
        return client.post()
                .uri("/api/v1" + path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    JsonNode post(String path, String json) {
        return read(
                send(path, "key-" + keys.incrementAndGet(), json).expectStatus().is2xxSuccessful());
    }

    static JsonNode read(WebTestClient.ResponseSpec answer) {
        return JSON.readTree(
                Objects.requireNonNull(
                        answer.expectBody(String.class).returnResult().getResponseBody()));
    }

    JsonNode get(String path) {
        return read(client.get().uri("/api/v1" + path).exchange().expectStatus().isOk());
    }

    String text(String path) {
        return get(path).toString();
    }

    /** An item that is adopted, by its id. */
    String adopted(String fields) {
        String id = post("/guidance", "{" + fields + "}").get("id").asString();
        post("/guidance/" + id + "/adoption", "{}");
        return id;
    }

    /** The delivery once it is as it should be; fails when that takes long. */
    JsonNode delivery(String webhook, int number, String state, int tries) {
        JsonNode last = null;
        for (int i = 0; i < 400; i++) {
            for (JsonNode one : get("/webhooks/" + webhook + "/deliveries").get("items")) {
                if (one.get("number").asInt() == number) {
                    last = one;
                    if (one.get("state").asString().equals(state)
                            && one.get("tries").asInt() == tries) {
                        return one;
                    }
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("it is " + last);
    }

    @Override
    public void close() {
        service.close();
        machinery.close();
        views.close();
        log.close();
    }
}
