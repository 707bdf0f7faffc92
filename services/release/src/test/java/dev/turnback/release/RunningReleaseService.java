package dev.turnback.release;

import dev.turnback.feed.DeadlineRunner;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.kernel.Ids;
import dev.turnback.release.wording.WordingSettings;
import dev.turnback.service.Machinery;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Directory;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryBlobLog;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryDirectory;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Caller;
import dev.turnback.web.Routes;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on logs and views in memory, asked over its routes. */
final class RunningReleaseService implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final CommitLog log;
    private final ViewStore views = new InMemoryViewStore(ReleaseService.views());
    private final Leases leases = new InMemoryLeases(new InMemoryLeases.Disk());
    private final AtomicLong counter = new AtomicLong();
    private final Map<String, AtomicLong> issued = new ConcurrentHashMap<>();
    private final Ids ids =
            prefix ->
                    prefix
                            + "_"
                            + issued.computeIfAbsent(prefix, _ -> new AtomicLong())
                                    .incrementAndGet();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final InstantSource clock = now::get;
    private final Machinery machinery = Machinery.threads(clock, ids);
    private final Directory directory = new InMemoryDirectory();
    private final BlobLog blobs = new InMemoryBlobLog(clock);
    private final ReleaseService service;
    private final OtherServices others = new OtherServices();
    private Principal caller = Caller.admin().authentication();
    private final WebTestClient client;

    RunningReleaseService() {
        this(new InMemoryCommitLog());
    }

    RunningReleaseService(CommitLog log) {
        this(log, WordingSettings.OFF);
    }

    RunningReleaseService(CommitLog log, WordingSettings wording) {
        this.log = log;
        service = ReleaseService.start(log, views, leases, directory, blobs, machinery, wording);
        service.follow(others.feed());
        client = client();
    }

    private WebTestClient client() {
        return WebTestClient.bindToRouterFunction(Routes.router(service.routes()))
                .handlerStrategies(
                        HandlerStrategies.builder()
                                .webFilter(
                                        (exchange, chain) ->
                                                chain.filter(
                                                        exchange.mutate()
                                                                .principal(Mono.just(caller))
                                                                .build()))
                                .build())
                .configureClient()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 << 20))
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** What it hears of. */
    OtherServices others() {
        return others;
    }

    ReleaseService service() {
        return service;
    }

    /** Lets time pass. */
    void timePasses(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** Lets the service act on what is due by now. */
    void wake() {
        service.worker().deadlines().forEach(DeadlineRunner::wake);
    }

    /** From here on somebody else asks, who passed the chain already. */
    void as(Caller next) {
        caller = next.authentication();
    }

    /** What other services have learned so far. */
    List<PublishedEvent> heard() {
        var feed =
                new InProcessEventFeed(
                        Map.of(ReleaseService.LOG, service.published()), machinery.executor());
        return feed.read(ReleaseService.LOG, 0, 1_000).join().events();
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

    /** A post about the version that was looked at. */
    WebTestClient.ResponseSpec change(String path, int seen, String json) {
        return client.post()
                .uri("/api/v1" + path)
                .header("Idempotency-Key", "key-" + counter.incrementAndGet())
                .header("If-Match", "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    /** Another version of a procedure. */
    WebTestClient.ResponseSpec revise(String procedure, int seen, String json) {
        return change("/procedures/" + procedure + "/revisions", seen, json);
    }

    /** A playbook file with a key that was not used before. */
    WebTestClient.ResponseSpec apply(String yaml) {
        return applyTo("/api/v1/playbook-files", yaml);
    }

    WebTestClient.ResponseSpec tryToApply(String yaml) {
        return applyTo("/api/v1/playbook-files?dryRun=true", yaml);
    }

    private WebTestClient.ResponseSpec applyTo(String path, String yaml) {
        return applyTo(path, "key-" + counter.incrementAndGet(), yaml);
    }

    WebTestClient.ResponseSpec applyOnce(String key, String yaml) {
        return applyTo("/api/v1/playbook-files", key, yaml);
    }

    private WebTestClient.ResponseSpec applyTo(String path, String key, String yaml) {
        return client.post()
                .uri(path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.parseMediaType("application/yaml"))
                .bodyValue(yaml.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    /** The file of a component once the views hold everything. */
    String exported(String component, String query) {
        String at = "?atLeast=release:" + service.core().log().head() + query;
        byte[] body =
                get("/components/" + component + "/turnback.yaml" + at)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }

    /** How many events are recorded. */
    long head() {
        return service.core().log().head();
    }

    /** The id in an answer. */
    static String id(WebTestClient.ResponseSpec answer) {
        String body =
                Objects.requireNonNull(
                        answer.expectBody(String.class).returnResult().getResponseBody());
        return JsonMapper.shared().readTree(body).get("id").asString();
    }

    /** What a source delivers, as it comes from outside. */
    WebTestClient.ResponseSpec deliver(String path, byte[] body, Map<String, String> headers) {
        return client.post()
                .uri(path)
                .headers(sent -> headers.forEach(sent::set))
                .bodyValue(body)
                .exchange();
    }

    WebTestClient.ResponseSpec get(String path) {
        return client.get().uri("/api/v1" + path).exchange();
    }

    /** A read by somebody who has what the tag stands for. */
    WebTestClient.ResponseSpec getUnless(String etag, String path) {
        return client.get().uri("/api/v1" + path).header("If-None-Match", etag).exchange();
    }

    @Override
    public void close() {
        service.close();
        machinery.close();
        views.close();
        log.close();
    }
}
