package dev.turnback.release;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A release from its plan to its rollback, as a pipeline records it. */
class LiveReleaseTest {

    private static final String PLAN =
            """
            {"component":"shop","version":"2.0","previousVersion":"1.9",
             "changes":[{"kind":"CODE","description":"basket"},{"kind":"SCHEMA","description":"table"}],
             "stages":[{"name":"canary","exposurePercent":5}],"at":"2026-03-02T10:00:00Z"}""";

    private final RunningReleaseService turnback = new RunningReleaseService();

    @AfterEach
    void close() {
        turnback.close();
    }

    private String planned() {
        turnback.post("/releases", "plan", PLAN).expectStatus().isCreated();
        return "rel_1";
    }

    private String exposed() {
        String id = planned();
        turnback.post("/releases/" + id + "/rollout", "{\"at\":\"2026-03-02T10:10:00Z\"}")
                .expectStatus()
                .isOk();
        return id;
    }

    @Test
    void a_release_is_planned_rolled_out_and_taken_back() {
        String id = exposed();
        turnback.post("/releases/" + id + "/stages", "{\"stage\":\"canary\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.reached.exposurePercent")
                .isEqualTo(5);
        turnback.post("/releases/" + id + "/completion", "{}").expectStatus().isOk();
        turnback.post(
                        "/releases/" + id + "/attempts",
                        "attempt",
                        "{\"extent\":\"FULL\",\"targetVersion\":\"1.9\"}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.release.attempts[0].targetVersion")
                .isEqualTo("1.9")
                .jsonPath("$.attemptId")
                .value(
                        String.class,
                        attempt ->
                                turnback.post(
                                                "/releases/"
                                                        + id
                                                        + "/attempts/"
                                                        + attempt
                                                        + "/finish",
                                                "{\"restoredVersion\":\"1.9\"}")
                                        .expectStatus()
                                        .isOk()
                                        .expectHeader()
                                        .exists("Turnback-Position")
                                        .expectBody()
                                        .jsonPath("$.state")
                                        .isEqualTo("ROLLED_BACK")
                                        .jsonPath("$.restoredVersion")
                                        .isEqualTo("1.9"));
    }

    @Test
    void those_in_one_state_are_listed_by_themselves() {
        exposed();
        turnback.post("/releases", PLAN.replace("2.0", "2.1")).expectStatus().isCreated();
        turnback.get("/releases?state=ROLLING_OUT&atLeast=release:3")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].version")
                .isEqualTo("2.0");
        turnback.get("/releases?component=shop&state=PLANNED")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].version")
                .isEqualTo("2.1");
        turnback.get("/releases?component=cart&state=PLANNED")
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        turnback.get("/releases?state=LIVE")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("state");
    }

    @Test
    void the_hardest_change_to_take_back_comes_first() {
        turnback.post("/releases", PLAN)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.changeKinds[0]")
                .isEqualTo("SCHEMA");
    }

    @Test
    void a_component_that_nobody_declared_is_noted() {
        planned();
        turnback.get("/components/shop")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.registered")
                .isEqualTo(false);
        turnback.post("/components", "{\"id\":\"shop\",\"name\":\"Shop\",\"team\":\"checkout\"}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.team")
                .isEqualTo("checkout");
        turnback.post("/components", "{\"id\":\"shop\",\"name\":\"Store\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.current.name")
                .isEqualTo("Shop");
    }

    @Test
    void the_same_key_leads_back_to_the_same_release_and_attempt() {
        String id = exposed();
        turnback.post("/releases", "plan", PLAN)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(id);
        String body = "{\"extent\":\"FULL\",\"targetVersion\":\"1.9\"}";
        String path = "/releases/" + id + "/attempts";
        turnback.post(path, "attempt", body)
                .expectBody()
                .jsonPath("$.attemptId")
                .value(
                        String.class,
                        first ->
                                turnback.post(path, "attempt", body)
                                        .expectStatus()
                                        .isCreated()
                                        .expectBody()
                                        .jsonPath("$.attemptId")
                                        .isEqualTo(first));
    }

    @Test
    void a_key_cannot_stand_for_two_requests() {
        planned();
        turnback.post("/releases", "plan", PLAN.replace("2.0", "2.1"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_rule_that_refuses_says_which() {
        String id = planned();
        turnback.post(
                        "/releases/" + id + "/attempts",
                        "{\"extent\":\"FULL\",\"targetVersion\":\"1.9\"}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("rollout-not-started");
    }

    @Test
    void a_release_that_does_not_exist_is_not_found() {
        turnback.post("/releases/rel_none/rollout", "{}").expectStatus().isNotFound();
        turnback.get("/releases/rel_none").expectStatus().isNotFound();
    }

    @Test
    void a_malformed_plan_names_its_field() {
        turnback.post("/releases", PLAN.replace("\"shop\"", "\"The Shop\""))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("component");
        turnback.post("/releases", PLAN.replace("2026-03-02T10", "2026-03-03T10"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("at");
        turnback.post("/releases", PLAN.replace(":5}", ":101}"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("stages[0].exposurePercent");
    }

    @Test
    void the_events_behind_a_release_are_there_to_read_and_intact() {
        String id = exposed();
        turnback.get("/logs/release/events?tag=release:" + id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[1].type")
                .isEqualTo("rollout-started#2")
                .jsonPath("$.items[1].occurredAt")
                .isEqualTo("2026-03-02T10:10:00Z")
                .jsonPath("$.items[1].body.version")
                .isEqualTo("2.0");
        turnback.get("/logs/release/verification")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.intact")
                .isEqualTo(true)
                .jsonPath("$.verifiedTo")
                .isEqualTo(3);
    }

    @Test
    void releases_are_listed_the_latest_first_page_by_page() {
        planned();
        turnback.post("/releases", PLAN.replace("2.0", "2.1").replace("T10:00", "T11:00"))
                .expectStatus()
                .isCreated();
        turnback.get("/releases?component=shop&limit=1&atLeast=release:3")
                .expectBody()
                .jsonPath("$.items[0].version")
                .isEqualTo("2.1")
                .jsonPath("$.nextCursor")
                .value(
                        String.class,
                        cursor ->
                                turnback.get("/releases?component=shop&limit=1&cursor=" + cursor)
                                        .expectBody()
                                        .jsonPath("$.items[0].version")
                                        .isEqualTo("2.0")
                                        .jsonPath("$.nextCursor")
                                        .isEmpty());
    }
}
