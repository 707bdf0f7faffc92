package dev.turnback.guidance;

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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Design improvements from the proposal to the delivery, over the routes. */
class ImprovementTest {

    private static final String PROPOSAL =
            """
            {"title":"Expand, then contract","component":"shop","changeKinds":["SCHEMA"],
             "pattern":"EXPAND_CONTRACT","expectedEffect":"Tables can be taken back for a week.",
             "origin":{"kind":"REHEARSAL","id":"reh_1"}}\
            """;

    private final AtomicLong keys = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final CommitLog log = new InMemoryCommitLog();
    private final ViewStore views = new InMemoryViewStore(GuidanceService.views());
    private final Machinery machinery =
            Machinery.threads(
                    InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z")),
                    prefix -> prefix + "_" + (prefix.equals("imv") ? ids : keys).incrementAndGet());
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

    @AfterEach
    void close() {
        service.close();
        machinery.close();
        views.close();
        log.close();
    }

    private WebTestClient.ResponseSpec post(String path, String json) {
        return client.post()
                .uri("/api/v1" + path)
                .header("Idempotency-Key", "key-" + keys.incrementAndGet())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private WebTestClient.BodyContentSpec get(String path) {
        return client.get().uri("/api/v1" + path).exchange().expectStatus().isOk().expectBody();
    }

    @Test
    void an_improvement_is_proposed_started_and_delivered() {
        post("/improvements", PROPOSAL)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo("imv_1")
                .jsonPath("$.state")
                .isEqualTo("PROPOSED")
                .jsonPath("$.origin.id")
                .isEqualTo("reh_1");
        post("/improvements/imv_1/start", "{\"at\":\"2026-03-01T08:00:00Z\"}")
                .expectStatus()
                .isOk();
        post("/improvements/imv_1/delivery", "{\"note\":\"in 2.1\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("DELIVERED")
                .jsonPath("$.startedAt")
                .isEqualTo("2026-03-01T08:00:00Z")
                .jsonPath("$.note")
                .isEqualTo("in 2.1")
                .jsonPath("$.version")
                .isEqualTo(3)
                .jsonPath("$.position")
                .isEqualTo("guidance:3");
    }

    @Test
    void what_came_to_its_end_is_answered_as_it_stands_now() {
        post("/improvements", PROPOSAL).expectStatus().isCreated();
        post("/improvements/imv_1/dropping", "{\"reason\":\"too dear\"}").expectStatus().isOk();
        post("/improvements/imv_1/start", "{}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.current.reason")
                .isEqualTo("too dear");
        post("/improvements/imv_9/start", "{}").expectStatus().isNotFound();
    }

    @Test
    void they_are_listed_by_component_and_state() {
        post("/improvements", PROPOSAL).expectStatus().isCreated();
        post("/improvements", "{\"title\":\"A flag\",\"expectedEffect\":\"Off at once.\"}")
                .expectStatus()
                .isCreated();
        post("/improvements/imv_2/start", "{}").expectStatus().isOk();
        get("/improvements").jsonPath("$.items.length()").isEqualTo(2);
        get("/improvements?component=shop").jsonPath("$.items[*].id").isEqualTo("imv_1");
        get("/improvements?state=STARTED").jsonPath("$.items[*].id").isEqualTo("imv_2");
        get("/improvements?state=STARTED&component=shop").jsonPath("$.items").isEmpty();
        get("/improvements/imv_2").jsonPath("$.origin.kind").isEqualTo("HAND");
    }

    @Test
    void a_malformed_origin_is_refused_by_name() {
        post(
                        "/improvements",
                        """
                        {"title":"A flag","expectedEffect":"Off at once.",
                         "origin":{"kind":"INCIDENT","id":"no id"}}\
                        """)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("origin.id");
    }
}
