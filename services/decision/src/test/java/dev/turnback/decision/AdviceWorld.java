package dev.turnback.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.Triggers;
import dev.turnback.contracts.UndoWindowEnd;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.contracts.release.PinnedProcedure;
import dev.turnback.contracts.release.PlannedChange;
import dev.turnback.contracts.release.ProcedureStep;
import dev.turnback.contracts.release.ReleaseEvents.MatrixLineStated;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.contracts.release.ReleaseEvents.RehearsalFinished;
import dev.turnback.contracts.release.ReleaseEvents.ReleasePlanned;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.contracts.release.ReleaseEvents.SheetPublished;
import dev.turnback.contracts.release.ReleaseEvents.UndoWindowClosed;
import dev.turnback.contracts.release.SheetRule;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.read.advice.Evidences;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.service.Machinery;
import dev.turnback.storage.Directory;
import dev.turnback.testing.InMemoryBlobLog;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Json;
import dev.turnback.web.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/**
 * The whole service with one incident, in which release 2.0 of the shop is suspected; it reached
 * users an hour before noon. Its first rule asks for a rollback when errors are above 1 for two
 * minutes.
 */
final class AdviceWorld implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static final Instant EXPOSED = NOON.minusSeconds(3_600);

    private static final int TRIES = 300;

    final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final AtomicLong counter;
    private final InMemoryCommitLog log = new InMemoryCommitLog();
    private final InMemoryViewStore views = new InMemoryViewStore(DecisionService.views());
    private final InMemoryLeases leases = new InMemoryLeases(new InMemoryLeases.Disk());
    private final InMemoryBlobLog blobs = new InMemoryBlobLog(now::get);
    private final Machinery machinery;
    private final DecisionService service;
    private final WebTestClient client;

    /**
     * @param firstId ids are made from here on
     */
    AdviceWorld(Directory directory, long firstId, List<PublishedBody> releases) {
        counter = new AtomicLong(firstId);
        machinery = Machinery.threads(now::get, prefix -> prefix + "_" + counter.incrementAndGet());
        service =
                DecisionService.start(
                        log, views, leases, directory, blobs, machinery, DecisionSettings.DEFAULT);
        service.follow(
                new InProcessEventFeed(
                        Map.of(
                                "incident",
                                OtherServices.that(
                                        new IncidentDeclared(
                                                "inc_1", "slow", Severity.SEV1, false, NOON),
                                        new IncidentDeclared(
                                                "inc_2", "odd", Severity.SEV3, false, NOON),
                                        new ReleaseLinked(
                                                "inc_1",
                                                "rel_1",
                                                "shop",
                                                ReleaseLink.SUSPECTED,
                                                "it came last",
                                                NOON)),
                                "release",
                                OtherServices.that(releases.toArray(PublishedBody[]::new))),
                        machinery.executor()));
        client =
                WebTestClient.bindToRouterFunction(Routes.router(service.routes()))
                        .webFilter(Commander.asks())
                        .configureClient()
                        .responseTimeout(Duration.ofSeconds(20))
                        .build();
        hearAll(releases.size());
    }

    /** What was published is known before anybody asks. */
    private void hearAll(int published) {
        String position = "\"position\":\"incident:3,release:" + published + "\"";
        String last = "";
        for (int i = 0; i < TRIES && !last.contains(position); i++) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            last = Objects.requireNonNull(service.evidences().now("inc_1", null).block()).json();
        }
        assertThat(last).contains(position);
    }

    static SheetRule rule(String id, String signal, @Nullable Double threshold) {
        return new SheetRule(
                id,
                id + " of the shop",
                signal,
                HarmKind.USER,
                Comparison.ABOVE,
                threshold,
                null,
                120,
                1,
                600,
                RequiredAction.ROLLBACK,
                300.0,
                null,
                "checkout",
                900.0,
                false,
                false,
                null);
    }

    static SheetPublished sheet(SheetRule... rules) {
        return new SheetPublished("she_1", "shop", "Shop", 1, List.of(rules), EXPOSED);
    }

    static ReleasePlanned planned(PlannedChange... changes) {
        return new ReleasePlanned(
                "rel_1", "shop", "2.0", "1.9", List.of(ChangeKind.CODE), List.of(changes), EXPOSED);
    }

    static PlannedChange code() {
        return new PlannedChange(ChangeKind.CODE, null, Reversibility.REVERSIBLE);
    }

    static PlannedChange column() {
        return new PlannedChange(ChangeKind.SCHEMA, "drop column", Reversibility.REVERSIBLE);
    }

    static MatrixLineStated line() {
        return new MatrixLineStated(
                "lin_1",
                "shop",
                ChangeKind.SCHEMA,
                null,
                Reversibility.REVERSIBLE,
                false,
                1,
                List.of("serve the old column from the new table"),
                EXPOSED);
    }

    static UndoWindowClosed columnDropped() {
        return new UndoWindowClosed(
                "rel_1",
                "shop",
                1,
                Reversibility.ONE_WAY,
                UndoWindowEnd.EVENT,
                EXPOSED.plusSeconds(1_800));
    }

    static ProcedurePublished procedure() {
        return new ProcedurePublished(
                "prc_1",
                "shop",
                "Take the shop back",
                RecoveryAction.FULL_ROLLBACK,
                List.of(ChangeKind.CODE),
                List.of(),
                2,
                false,
                false,
                900,
                List.of(new ProcedureStep("deploy 1.9", "pipeline", 600)),
                Triggers.NOBODY,
                EXPOSED.minusSeconds(86_400));
    }

    static RehearsalFinished rehearsal() {
        return new RehearsalFinished(
                "reh_1",
                "shop",
                ChangeKind.CODE,
                null,
                "prc_1",
                2,
                RecoveryAction.FULL_ROLLBACK,
                true,
                "PASSED",
                true,
                true,
                true,
                true,
                true,
                640,
                900,
                false,
                EXPOSED.minusSeconds(3_600));
    }

    static RolloutStarted started() {
        return new RolloutStarted(
                "rel_1",
                "shop",
                "2.0",
                "she_1",
                1,
                List.of(new PinnedProcedure("prc_1", 2)),
                EXPOSED);
    }

    /** A value of the signal, so many seconds after noon. */
    void hear(String signal, long at, double value) {
        client.post()
                .uri("/api/v1/signals")
                .contentType(MediaType.APPLICATION_NDJSON)
                .bodyValue(
                        "{\"signal\":\"%s\",\"component\":\"shop\",\"at\":\"%s\",\"value\":%s}"
                                .formatted(signal, NOON.plusSeconds(at), value))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    WebTestClient.ResponseSpec post(String path, String json) {
        return client.post()
                .uri("/api/v1" + path)
                .header("Idempotency-Key", "key-" + counter.incrementAndGet())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    /** Gives the service a command as what it hears of signals does. */
    void tell(ObligationCommand command) {
        String key = "told-" + counter.incrementAndGet();
        Handled handled =
                service.core()
                        .side()
                        .handle(command, new CommandContext(key, key, "signals", null, null))
                        .join();
        assertThat(handled).isInstanceOf(Handled.Accepted.class);
    }

    WebTestClient.ResponseSpec get(String path) {
        return client.get().uri("/api/v1" + path).exchange();
    }

    /** The answer as it was sent. */
    String answer(String path) {
        String body =
                get(path)
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        return Objects.requireNonNull(body);
    }

    JsonNode advice(String path) {
        return Json.mapper().readTree(answer(path));
    }

    /** Looks every second of the world's time until it is so. */
    JsonNode adviceOnce(String path, Predicate<JsonNode> isSo) {
        JsonNode last = advice(path);
        for (int i = 0; i < TRIES && !isSo.test(last.path("evidence")); i++) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            now.updateAndGet(at -> at.plusMillis(1_000));
            last = advice(path);
        }
        assertThat(isSo.test(last.path("evidence"))).as("%s", last).isTrue();
        return last;
    }

    Evidences evidences() {
        return service.evidences();
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
