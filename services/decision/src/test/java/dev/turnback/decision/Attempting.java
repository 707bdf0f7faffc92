package dev.turnback.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.Triggers;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.release.PinnedProcedure;
import dev.turnback.contracts.release.PlannedChange;
import dev.turnback.contracts.release.ProcedureStep;
import dev.turnback.contracts.release.ReleaseEvents.AttemptFinished;
import dev.turnback.contracts.release.ReleaseEvents.AttemptStarted;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.contracts.release.ReleaseEvents.ReleasePlanned;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.domain.obligation.ObligationCommand.OpenObligation;
import dev.turnback.decision.domain.obligation.Terms;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.service.Machinery;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryBlobLog;
import dev.turnback.testing.InMemoryDirectory;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Right;
import dev.turnback.web.Routes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import reactor.core.publisher.Mono;

/**
 * The whole service with one incident, and release 2.0 of the shop, which users have for two hours
 * and which is pinned to a procedure of ten minutes for full rollbacks. Others go on publishing.
 */
final class Attempting implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final int MOST_LOOKS = 400;
    private static final Duration PAUSE = Duration.ofMillis(25);

    final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    final GrowingLog releases = new GrowingLog();
    final GrowingLog incidents = new GrowingLog();
    private final AtomicReference<Caller> caller =
            new AtomicReference<>(Caller.of("per_1", Access.ROLL_BACK));
    private final AtomicLong counter = new AtomicLong();
    private final CommitLog log;
    private final ViewStore views;
    private final Machinery machinery =
            Machinery.threads(now::get, prefix -> prefix + "_" + counter.incrementAndGet());
    private final InMemoryLeases leases = new InMemoryLeases(new InMemoryLeases.Disk());
    private final InMemoryBlobLog blobs = new InMemoryBlobLog(now::get);
    private final DecisionService service;
    private final WebTestClient client;

    Attempting(CommitLog log, ViewStore views) {
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
        incidents.publish(new IncidentDeclared("inc_1", "slow", Severity.SEV1, false, NOON));
        releases.publish(procedure("prc_1", RecoveryAction.FULL_ROLLBACK));
        releases.publish(procedure("prc_2", RecoveryAction.CONTAIN));
        release("rel_1", "2.0", NOON.minus(Duration.ofHours(2)));
        service.follow(
                new InProcessEventFeed(
                        Map.of("incident", incidents.source(), "release", releases.source()),
                        machinery.executor()));
        client =
                WebTestClient.bindToRouterFunction(Routes.router(service.routes()))
                        .webFilter(
                                (exchange, chain) ->
                                        chain.filter(
                                                exchange.mutate()
                                                        .principal(
                                                                Mono.just(
                                                                        caller.get()
                                                                                .authentication()))
                                                        .build()))
                        .configureClient()
                        .responseTimeout(Duration.ofSeconds(20))
                        .build();
    }

    private static ProcedurePublished procedure(String id, RecoveryAction action) {
        return new ProcedurePublished(
                id,
                "shop",
                "Take the shop back",
                action,
                List.of(ChangeKind.CODE),
                List.of(),
                1,
                false,
                false,
                600,
                List.of(
                        new ProcedureStep("Point the traffic back.", "platform", 60),
                        new ProcedureStep("Drain the queue.", "platform", 120)),
                Triggers.NOBODY,
                NOON.minus(Duration.ofDays(9)));
    }

    static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    /** From now on the caller may take back releases of this component only. */
    void bound(String component) {
        caller.set(new Caller("per_1", Set.of(new Right(Access.ROLL_BACK, component))));
    }

    /** A release of the shop that reaches users, pinned to the sheet and the procedures. */
    void release(String id, String version, Instant at) {
        releases.publish(
                new ReleasePlanned(
                        id,
                        "shop",
                        version,
                        "1.9",
                        List.of(ChangeKind.CODE),
                        List.of(new PlannedChange(ChangeKind.CODE, null, null)),
                        at),
                new RolloutStarted(
                        id,
                        "shop",
                        version,
                        "she_1",
                        1,
                        List.of(new PinnedProcedure("prc_1", 1), new PinnedProcedure("prc_2", 1)),
                        at));
    }

    /** A rollback of 2.0 to 1.9 that begins at noon. */
    void begins(String attemptId, Extent extent) {
        begins(attemptId, extent, NOON);
    }

    void begins(String attemptId, Extent extent, Instant at) {
        releases.publish(
                new AttemptStarted(
                        attemptId,
                        "rel_1",
                        "shop",
                        "2.0",
                        "1.9",
                        extent,
                        List.of(ChangeKind.CODE),
                        NOON.minus(Duration.ofHours(2)),
                        at));
    }

    void ends(String attemptId, @Nullable String restored, Instant at) {
        releases.publish(new AttemptFinished(attemptId, "rel_1", restored, at));
    }

    WebTestClient.ResponseSpec post(String path, String json) {
        return client.post()
                .uri("/api/v1" + path)
                .header("Idempotency-Key", "key-" + counter.incrementAndGet())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    /** Posts what is accepted; answers with the id in the body. */
    String made(String path, String json) {
        byte[] body =
                post(path, json)
                        .expectStatus()
                        .is2xxSuccessful()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return JsonPath.read(new String(body, StandardCharsets.UTF_8), "$.id");
    }

    WebTestClient.ResponseSpec get(String path) {
        return client.get().uri("/api/v1" + path).exchange();
    }

    /** What is shown of an attempt once a path of it has a value. */
    BodyContentSpec shows(String attemptId, String path, Object value) {
        String last = "";
        for (int i = 0; i < MOST_LOOKS; i++) {
            byte[] body =
                    get("/attempts/" + attemptId).expectBody().returnResult().getResponseBody();
            last = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            if (holds(last, path, value)) {
                return get("/attempts/" + attemptId).expectStatus().isOk().expectBody();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        assertThat(last).as(path).isEqualTo(value);
        throw new IllegalStateException("not reached");
    }

    private static boolean holds(String json, String path, Object value) {
        try {
            return value.equals(JsonPath.read(json, path));
        } catch (PathNotFoundException e) {
            return false;
        }
    }

    /** What the service has published so far, in order. */
    <T> List<T> published(Class<T> type) {
        return WhatIsPublished.by(service, type);
    }

    /** Gives the service commands as what it hears of signals does. */
    void tell(ObligationCommand... commands) {
        for (ObligationCommand command : commands) {
            String key = "told-" + counter.incrementAndGet();
            Handled handled =
                    service.core()
                            .side()
                            .handle(command, new CommandContext(key, key, "signals", null, null))
                            .join();
            assertThat(handled).isInstanceOf(Handled.Accepted.class);
        }
    }

    /** A rule of the release that is in breach since then, quiet after ten minutes. */
    static OpenObligation crossed(String id, String rule, Instant onset) {
        return new OpenObligation(
                id,
                new Bound(
                        "rel_1",
                        "shop",
                        "2.0",
                        "she_1",
                        1,
                        NOON.minus(Duration.ofHours(2)),
                        new Terms(
                                rule,
                                rule,
                                rule,
                                HarmKind.USER,
                                Comparison.ABOVE,
                                2,
                                1,
                                120,
                                1,
                                600,
                                RequiredAction.ROLLBACK,
                                600,
                                0.5,
                                "commander",
                                null,
                                false,
                                false)),
                onset,
                onset.plusSeconds(60),
                false,
                false);
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
