package dev.turnback.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.contracts.Triggers;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.release.PlannedChange;
import dev.turnback.contracts.release.ReleaseEvents.AuthorityGiven;
import dev.turnback.contracts.release.ReleaseEvents.ReleasePlanned;
import dev.turnback.contracts.release.ReleaseEvents.StageReached;
import dev.turnback.decision.domain.decision.DecisionCommand;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.service.Machinery;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryBlobLog;
import dev.turnback.testing.InMemoryDirectory;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.web.Caller;
import dev.turnback.web.Routes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** The whole service, with one incident known, and one release that reaches all at 12:15. */
final class Running implements AutoCloseable {

    private static final int MOST_LOOKS = 400;
    private static final Duration PAUSE = Duration.ofMillis(25);

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** Who asks from now on. */
    final AtomicReference<Caller> caller = new AtomicReference<>(Commander.CALLER);

    final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    /** What other services go on publishing. */
    final GrowingLog incidents = new GrowingLog();

    final GrowingLog releases = new GrowingLog();
    private final AtomicLong counter = new AtomicLong();
    private final CommitLog log;
    private final ViewStore views;
    private final Machinery machinery =
            Machinery.threads(now::get, prefix -> prefix + "_" + counter.incrementAndGet());
    private final InMemoryLeases leases = new InMemoryLeases(new InMemoryLeases.Disk());
    private final InMemoryBlobLog blobs = new InMemoryBlobLog(now::get);
    private final DecisionService service;
    private final WebTestClient client;

    Running(CommitLog log, ViewStore views) {
        this.log = log;
        this.views = views;
        service =
                DecisionService.start(
                        log,
                        views,
                        leases,
                        new InMemoryDirectory(),
                        blobs,
                        machinery,
                        DecisionSettings.DEFAULT);
        var declared = new IncidentDeclared("inc_1", "slow", Severity.SEV1, false, NOON);
        var another = new IncidentDeclared("inc_2", "slower", Severity.SEV2, false, NOON);
        var planned =
                new ReleasePlanned(
                        "rel_1",
                        "shop",
                        "2.0",
                        null,
                        List.of(ChangeKind.CODE),
                        List.of(new PlannedChange(ChangeKind.CODE, null, null)),
                        NOON);
        var canary = new StageReached("rel_1", "canary", 5, NOON.minusSeconds(7_200));
        var all = new StageReached("rel_1", "all", 100, NOON.plusSeconds(900));
        var cart =
                new ReleasePlanned(
                        "rel_2",
                        "cart",
                        "7.0",
                        null,
                        List.of(ChangeKind.CODE),
                        List.of(new PlannedChange(ChangeKind.CODE, null, null)),
                        NOON);
        var given =
                new AuthorityGiven(
                        "cart",
                        new Triggers(List.of(TriggerRole.RELEASE_OWNER), List.of("per_7")),
                        NOON);
        incidents.publish(declared, another);
        releases.publish(planned, canary, all, cart, given);
        service.follow(
                new InProcessEventFeed(
                        Map.of("incident", incidents.source(), "release", releases.source()),
                        machinery.executor()));
        client =
                WebTestClient.bindToRouterFunction(Routes.router(service.routes()))
                        .webFilter(Commander.by(caller::get))
                        .configureClient()
                        .responseTimeout(Duration.ofSeconds(20))
                        .build();
    }

    WebTestClient.ResponseSpec post(String path, String json) {
        return client.post()
                .uri("/api/v1" + path)
                .header("Idempotency-Key", "key-" + counter.incrementAndGet())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    /** What monitoring tells of the rate of errors of the shop. */
    void hear(List<Sample> samples) {
        String lines =
                samples.stream()
                        .map(
                                sample ->
                                        "{\"signal\":\"error_rate_percent\",\"component\":\"shop\","
                                                + "\"at\":\"%s\",\"value\":%s}"
                                                        .formatted(sample.at(), sample.value()))
                        .collect(Collectors.joining("\n"));
        client.post()
                .uri("/api/v1/signals")
                .contentType(MediaType.APPLICATION_NDJSON)
                .bodyValue(lines)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    WebTestClient.ResponseSpec get(String path) {
        return client.get().uri("/api/v1" + path).exchange();
    }

    /** Gives the service commands as what it hears of signals does. */
    void tell(ObligationCommand... commands) {
        handle(List.of(commands));
    }

    /** The same, of decisions. */
    void tellOfDecision(DecisionCommand command) {
        handle(List.of(command));
    }

    /** The one that follows on another, once there is one. */
    String following(String obligationId) {
        String ids = "$.items[?(@.following.obligationId=='" + obligationId + "')].id";
        return until(
                        "/obligations?release=rel_1",
                        ids,
                        found -> found instanceof List<?> all && !all.isEmpty())
                .map(found -> ((List<?>) found).getFirst().toString())
                .orElseThrow();
    }

    /**
     * What is shown once a path of it has a value: what the service does by itself takes a while.
     */
    BodyContentSpec shows(String path, String field, Object value) {
        until(path, field, found -> found.equals(value) || List.of(value).equals(found));
        return get(path).expectStatus().isOk().expectBody().jsonPath(field).isEqualTo(value);
    }

    /** What is found, as soon as it is right or nobody waits any longer. */
    private Optional<Object> until(String path, String field, Predicate<Object> right) {
        Optional<Object> last = Optional.empty();
        for (int i = 0; i < MOST_LOOKS; i++) {
            last = read(path, field);
            if (last.filter(right).isPresent()) {
                return last;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return last;
    }

    private Optional<Object> read(String path, String field) {
        byte[] body = get(path).expectBody().returnResult().getResponseBody();
        try {
            return Optional.ofNullable(
                    JsonPath.read(
                            body == null ? "" : new String(body, StandardCharsets.UTF_8), field));
        } catch (PathNotFoundException _) {
            return Optional.empty();
        }
    }

    /** What the service has published so far, in order. */
    <T> List<T> published(Class<T> type) {
        return WhatIsPublished.by(service, type);
    }

    private void handle(List<?> commands) {
        for (Object command : commands) {
            String key = "told-" + counter.incrementAndGet();
            Handled handled =
                    service.core()
                            .side()
                            .handle(command, new CommandContext(key, key, "signals", null, null))
                            .join();
            assertThat(handled).isInstanceOf(Handled.Accepted.class);
        }
    }

    String onlyDecision() {
        var id = new AtomicReference<>("");
        get("/incidents/inc_1/decisions?atLeast=decision:1")
                .expectBody()
                .jsonPath("$.items[0].id")
                .value(String.class, id::set);
        return id.get();
    }

    @Override
    public void close() {
        service.close();
        machinery.close();
        leases.close();
        blobs.close();
        views.close();
        log.close();
    }
}
