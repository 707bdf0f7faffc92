package dev.turnback.incident;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Incidents of the past, sent in batches as the command line does it. */
class ImportIncidentsTest {

    private final RunningIncidentService turnback = RunningIncidentService.inMemory();

    @AfterEach
    void close() {
        turnback.close();
    }

    private static String incident(String resolvedAt) {
        return """
        {"type":"incident","key":"shop 4711","components":["shop"],"title":"Baskets were empty",
         "severity":"SEV2","declaredAt":"2026-02-01T10:00:00Z",
         "harmBeganAt":"2026-02-01T09:40:00Z","containedAt":null,"resolvedAt":%s,
         "source":{"kind":"CSV","name":"incidents.csv","reference":"row 1"},
         "flags":["containment=inferred-from-monitoring"]}"""
                .formatted(resolvedAt);
    }

    private String started(String fingerprint) {
        String[] id = new String[1];
        turnback.post(
                        "/incidents/imports",
                        "{\"source\":{\"kind\":\"CSV\",\"name\":\"incidents.csv\",\"fingerprint\":\""
                                + fingerprint
                                + "\"},\"totalItems\":1}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .value(String.class, found -> id[0] = found);
        return "/incidents/imports/" + id[0];
    }

    private WebTestClient.BodyContentSpec sent(String path, String item) {
        return turnback.post(path + "/batches", "{\"offset\":0,\"items\":[" + item + "]}")
                .expectStatus()
                .isOk()
                .expectBody();
    }

    @Test
    void an_incident_of_the_past_is_recorded_and_shown_with_its_source() {
        String path = started("a");
        sent(path, incident("\"2026-02-01T11:00:00Z\"")).jsonPath("$.batch.recorded").isEqualTo(1);
        turnback.post(path + "/completion", "{}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("DONE");
        turnback.get("/incidents?state=RESOLVED")
                .expectBody()
                .jsonPath("$.items[0].basis")
                .isEqualTo("HISTORY")
                .jsonPath("$.items[0].harmBeganAt")
                .isEqualTo("2026-02-01T09:40:00Z")
                .jsonPath("$.items[0].source.reference")
                .isEqualTo("row 1")
                .jsonPath("$.items[0].flags[0]")
                .isEqualTo("containment=inferred-from-monitoring");
        turnback.get("/incidents/imports")
                .expectBody()
                .jsonPath("$.items[0].recorded")
                .isEqualTo(1);
    }

    @Test
    void the_same_again_changes_nothing_and_more_supersedes() {
        sent(started("a"), incident("null")).jsonPath("$.batch.recorded").isEqualTo(1);
        sent(started("b"), incident("null")).jsonPath("$.batch.unchanged").isEqualTo(1);
        sent(started("c"), incident("\"2026-02-01T11:00:00Z\""))
                .jsonPath("$.batch.recorded")
                .isEqualTo(1);
        turnback.get("/incidents")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].state")
                .isEqualTo("RESOLVED");
    }

    @Test
    void times_out_of_order_are_refused_by_key_and_field_and_never_mended() {
        sent(started("a"), incident("\"2026-02-01T09:59:00Z\""))
                .jsonPath("$.batch.refused[0].key")
                .isEqualTo("shop 4711")
                .jsonPath("$.batch.refused[0].field")
                .isEqualTo("resolvedAt")
                .jsonPath("$.batch.refused[0].reason")
                .isEqualTo("before the incident was declared, 2026-02-01T10:00:00Z");
        sent(started("b"), incident("null").replace("\"shop\"", "\"The Shop\""))
                .jsonPath("$.batch.refused[0].field")
                .isEqualTo("components");
        turnback.get("/incidents").expectBody().jsonPath("$.items.length()").isEqualTo(0);
    }

    @Test
    void an_incident_of_the_past_takes_findings_but_nothing_live() {
        sent(started("a"), incident("null"));
        turnback.get("/incidents")
                .expectBody()
                .jsonPath("$.items[0].id")
                .value(
                        String.class,
                        id -> {
                            turnback.post(
                                            "/incidents/" + id + "/findings",
                                            "{\"sentence\":\"Nobody saw it\",\"kind\":\"DETECTION\"}")
                                    .expectStatus()
                                    .isCreated();
                            turnback.post("/incidents/" + id + "/resolution", "{}")
                                    .expectStatus()
                                    .isNotFound();
                            turnback.get("/incidents/" + id + "/log")
                                    .expectBody()
                                    .jsonPath("$.items.length()")
                                    .isEqualTo(2);
                        });
    }
}
