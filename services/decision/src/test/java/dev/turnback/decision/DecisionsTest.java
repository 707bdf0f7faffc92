package dev.turnback.decision;

import dev.turnback.contracts.Severity;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.service.Machinery;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Directory;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.sqlite.SqliteCommitLog;
import dev.turnback.storage.sqlite.SqliteViewStore;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryDirectory;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Routes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Decisions in an incident, over the routes, on each store. */
abstract class DecisionsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String RISK =
            """
            {"kind":"ACCEPT_RISK","rationale":"few are hit","reviewBy":"2026-03-02T13:00:00Z"}""";

    static class InMemory extends DecisionsTest {
        @Override
        CommitLog log() {
            return new InMemoryCommitLog();
        }

        @Override
        ViewStore views() {
            return new InMemoryViewStore(DecisionService.views());
        }
    }

    static class InSqlite extends DecisionsTest {
        @TempDir private Path folder = Path.of("");

        @Override
        CommitLog log() {
            return SqliteCommitLog.open(folder.resolve("log.db"));
        }

        @Override
        ViewStore views() {
            return SqliteViewStore.open(folder.resolve("views.db"), DecisionService.views());
        }
    }

    abstract CommitLog log();

    abstract ViewStore views();

    @Test
    void a_decision_is_recorded_late_read_and_withdrawn() {
        try (var turnback = new Running(log(), views())) {
            turnback.post("/incidents/inc_1/decisions", hold("2026-03-02T11:58:00Z"))
                    .expectStatus()
                    .isCreated()
                    .expectHeader()
                    .valueEquals("Turnback-Position", "decision:1")
                    .expectBody()
                    .jsonPath("$.selfReported")
                    .isEqualTo(true)
                    .jsonPath("$.lateBySeconds")
                    .isEqualTo(120.0)
                    .jsonPath("$.position")
                    .isEqualTo("decision:1");
            String id = turnback.onlyDecision();
            turnback.post("/decisions/" + id + "/withdrawal", "{\"reason\":\"a mistake\"}")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.withdrawn.reason")
                    .isEqualTo("a mistake");
        }
    }

    @Test
    void an_unknown_incident_is_404_and_an_unknown_release_422() {
        try (var turnback = new Running(log(), views())) {
            turnback.post("/incidents/inc_9/decisions", "{\"kind\":\"HOLD\"}")
                    .expectStatus()
                    .isNotFound();
            turnback.post(
                            "/incidents/inc_1/decisions",
                            "{\"kind\":\"HOLD\",\"releaseId\":\"rel_9\"}")
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.reason")
                    .isEqualTo("release-unknown");
        }
    }

    @Test
    void an_accepted_risk_needs_a_review() {
        try (var turnback = new Running(log(), views())) {
            turnback.post(
                            "/incidents/inc_1/decisions",
                            "{\"kind\":\"ACCEPT_RISK\",\"rationale\":\"few are hit\"}")
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.reason")
                    .isEqualTo("risk-needs-review");
        }
    }

    @Test
    void the_review_of_an_accepted_risk_falls_due() {
        try (var turnback = new Running(log(), views())) {
            turnback.post("/incidents/inc_1/decisions", RISK).expectStatus().isCreated();
            String id = turnback.onlyDecision();
            turnback.now.set(NOON.plus(Duration.ofHours(2)));
            turnback.get("/decisions/" + id + "?atLeast=decision:2")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.reviewDue")
                    .isEqualTo(true);
        }
    }

    private static String hold(String at) {
        return "{\"kind\":\"HOLD\",\"occurredAt\":\"" + at + "\"}";
    }

    /** The whole service, with one incident and no release known. */
    private static final class Running implements AutoCloseable {
        private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
        private final AtomicLong counter = new AtomicLong();
        private final CommitLog log;
        private final ViewStore views;
        private final Machinery machinery =
                Machinery.threads(now::get, prefix -> prefix + "_" + counter.incrementAndGet());
        private final InMemoryLeases leases = new InMemoryLeases(new InMemoryLeases.Disk());
        private final Directory directory = new InMemoryDirectory();
        private final DecisionService service;
        private final WebTestClient client;

        Running(CommitLog log, ViewStore views) {
            this.log = log;
            this.views = views;
            service = DecisionService.start(log, views, leases, directory, machinery);
            var declared = new IncidentDeclared("inc_1", "slow", Severity.SEV1, false, NOON);
            service.follow(
                    new InProcessEventFeed(
                            Map.of(
                                    "incident", OtherServices.that(declared),
                                    "release", OtherServices.that()),
                            machinery.executor()));
            client =
                    WebTestClient.bindToRouterFunction(Routes.router(service.routes()))
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

        WebTestClient.ResponseSpec get(String path) {
            return client.get().uri("/api/v1" + path).exchange();
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
            directory.close();
            views.close();
            log.close();
        }
    }
}
