package dev.turnback.guidance;

import dev.turnback.contracts.FindingKind;
import dev.turnback.contracts.Scope;
import dev.turnback.contracts.incident.IncidentEvents.FindingRecorded;
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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Guidance from a finding to the document that teams pull, over the routes. */
class GuidanceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final FindingRecorded FINDING =
            new FindingRecorded(
                    "fin_7",
                    "inc_1",
                    "a flag was missing",
                    FindingKind.DESIGN,
                    Scope.ALL,
                    "Ship it behind a <flag>.",
                    null,
                    NOON);

    private final AtomicLong counter = new AtomicLong();
    private final CommitLog log = new InMemoryCommitLog();
    private final ViewStore views = new InMemoryViewStore(GuidanceService.views());
    private final Machinery machinery =
            Machinery.threads(
                    InstantSource.fixed(NOON),
                    prefix ->
                            prefix + "_" + (prefix.equals("run") ? 0 : counter.incrementAndGet()));
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

    @BeforeEach
    void aFindingProposesGuidance() {
        service.follow(
                new InProcessEventFeed(
                        Map.of(
                                "incident", OtherServices.that(FINDING),
                                "release", OtherServices.that()),
                        machinery.executor()));
    }

    @AfterEach
    void close() {
        service.close();
        machinery.close();
        views.close();
        log.close();
    }

    private WebTestClient.RequestBodySpec post(String path) {
        return client.post()
                .uri("/api/v1" + path)
                .header("Idempotency-Key", "key-" + counter.incrementAndGet())
                .contentType(MediaType.APPLICATION_JSON);
    }

    private WebTestClient.RequestHeadersSpec<?> get(String path) {
        return client.get().uri("/api/v1" + path);
    }

    private void proposed() {
        get("/guidance/gui_7?atLeast=guidance:1").exchange().expectStatus().isOk();
    }

    @Test
    void a_finding_that_asks_for_guidance_proposes_it_with_its_origin() {
        get("/guidance/gui_7?atLeast=guidance:1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("PROPOSED")
                .jsonPath("$.origin.position")
                .isEqualTo("incident:1");
    }

    @Test
    void the_document_has_what_is_adopted_and_is_sent_once() {
        proposed();
        post("/guidance/gui_7/adoption").bodyValue("{}").exchange().expectStatus().isOk();
        String etag =
                get("/guidance/document?atLeast=guidance:2")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueEquals("Turnback-Position", "guidance:2")
                        .expectBody(String.class)
                        .isEqualTo(
                                """
                                # Release guidance

                                For every kind of change to every component. Document version 1. 1 item.

                                ## gui_7, version 1

                                Ship it behind a &lt;flag&gt;.

                                - Applies to: everything
                                - Learned from: finding `fin_7` of incident `inc_1` (`incident:1`)
                                - Adopted: 2026-03-02T12:00:00Z (event `guidance:2`)
                                """)
                        .returnResult()
                        .getResponseHeaders()
                        .getETag();
        get("/guidance/document")
                .header("If-None-Match", String.valueOf(etag))
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void a_revision_names_the_version_it_saw() {
        proposed();
        String other = "{\"clause\":\"Ship it in stages.\",\"reason\":\"flags were forgotten\"}";
        post("/guidance/gui_7/revisions").bodyValue(other).exchange().expectStatus().isEqualTo(428);
        post("/guidance/gui_7/revisions")
                .header("If-Match", "\"1\"")
                .bodyValue(other)
                .exchange()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.history[1].position")
                .isEqualTo("guidance:2");
        post("/guidance/gui_7/revisions")
                .header("If-Match", "\"1\"")
                .bodyValue("{\"clause\":\"Do not.\",\"reason\":\"late\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.current.version")
                .isEqualTo(2);
    }

    @Test
    void an_unknown_finding_is_refused() {
        post("/guidance")
                .bodyValue("{\"clause\":\"Do it.\",\"findingId\":\"fin_9\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("finding-unknown");
    }
}
