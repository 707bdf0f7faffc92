package dev.turnback.decision;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole service, with one incident known, and one release that reaches all at 12:15. */
final class Running implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** Who asks from now on. */
    final AtomicReference<Caller> caller = new AtomicReference<>(Commander.CALLER);

    final AtomicReference<Instant> now = new AtomicReference<>(NOON);
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
        service.follow(
                new InProcessEventFeed(
                        Map.of(
                                "incident", OtherServices.that(declared, another),
                                "release", OtherServices.that(planned, canary, all, cart, given)),
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

    /** The one that follows on another. */
    String following(String obligationId, int position) {
        var id = new AtomicReference<>("");
        get("/obligations?release=rel_1&atLeast=decision:" + position)
                .expectBody()
                .jsonPath("$.items[?(@.following.obligationId=='" + obligationId + "')].id")
                .value(List.class, found -> id.set(found.getFirst().toString()));
        return id.get();
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
