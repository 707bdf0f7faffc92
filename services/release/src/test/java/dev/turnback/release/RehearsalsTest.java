package dev.turnback.release;

import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rehearsals as they are recorded: with a stopwatch, or afterwards. */
class RehearsalsTest {

    private static final String SETUP =
            """
            "component":"shop","changeKind":"CODE","procedureId":"prc_1","scenario":"It fails.",
            "fromVersion":"2.0","toVersion":"1.9","environment":"staging","representative":true,
            "representativeWhy":"same topology","participants":["per_ada"]""";
    private static final String VERIFIED =
            """
            "verifications":{"tools":{"verified":true},"permissions":{"verified":true},
            "timing":{"verified":true},"communication":{"verified":true}}""";

    private final RunningReleaseService turnback = new RunningReleaseService();

    /** The procedure that is walked, prc_1. */
    @BeforeEach
    void define() {
        turnback.post(
                        "/procedures",
                        """
                        {"component": "shop", "name": "Put the shop back",
                         "action": "FULL_ROLLBACK", "changeKinds": ["CODE"],
                         "steps": [
                           {"text": "Stop", "executor": "commander", "expectedSeconds": 60},
                           {"text": "Start", "executor": "CI", "expectedSeconds": 240}],
                         "timeBoundSeconds": 600}
                        """)
                .expectStatus()
                .isCreated();
    }

    @AfterEach
    void close() {
        turnback.close();
    }

    private String started() {
        return RunningReleaseService.id(
                turnback.post("/rehearsals", "{" + SETUP + "}").expectStatus().isCreated());
    }

    private void timed(String id, int step, String from, String to) {
        turnback.post(
                        "/rehearsals/" + id + "/steps",
                        "{\"step\":%d,\"startedAt\":\"2026-03-02T11:%s:00Z\",\"finishedAt\":\"2026-03-02T11:%s:00Z\"}"
                                .formatted(step, from, to))
                .expectStatus()
                .isOk();
    }

    @Test
    void one_is_walked_with_a_stopwatch() {
        String id = started();
        timed(id, 0, "10", "12");
        timed(id, 1, "12", "16");
        timed(id, 0, "10", "11");
        turnback.post("/rehearsals/" + id + "/breakdowns", "{\"text\":\"slow runner\",\"step\":1}")
                .expectStatus()
                .isOk();
        turnback.post("/rehearsals/" + id + "/finish", "{\"outcome\":\"PASSED\"," + VERIFIED + "}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("FINISHED")
                .jsonPath("$.measuredSeconds")
                .isEqualTo(300)
                .jsonPath("$.steps[0].seconds")
                .isEqualTo(60)
                .jsonPath("$.breakdowns[0].text")
                .isEqualTo("slow runner")
                .jsonPath("$.drill")
                .isEqualTo(true);
        turnback.get("/rehearsals?component=shop")
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(id);
    }

    @Test
    void one_is_told_afterwards() {
        turnback.post(
                        "/rehearsals/records",
                        "{"
                                + SETUP
                                + ",\"steps\":[{\"step\":0,\"seconds\":60},{\"step\":1,\"seconds\":200}],"
                                + "\"outcome\":\"PASSED\","
                                + VERIFIED
                                + ",\"finishedAt\":\"2026-03-01T12:00:00Z\"}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.measuredSeconds")
                .isEqualTo(260);
    }

    @Test
    void a_pass_with_an_untimed_step_and_an_unknown_procedure_are_refused() {
        String id = started();
        turnback.post("/rehearsals/" + id + "/finish", "{\"outcome\":\"PASSED\"," + VERIFIED + "}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("steps-not-timed");
        turnback.post("/rehearsals", "{" + SETUP.replace("prc_1", "prc_9") + "}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("procedureId");
    }

    @Test
    void whoever_may_only_log_notes_steps_and_ends_nothing() {
        String id = started();
        turnback.as(Caller.of("per_log", Access.READ, Access.LOG));
        timed(id, 0, "10", "12");
        turnback.post("/rehearsals/" + id + "/abandonment", "{\"reason\":\"no time\"}")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void one_that_was_given_up_says_why_and_goes_on_no_more() {
        String id = started();
        turnback.post("/rehearsals/" + id + "/abandonment", "{\"reason\":\"no time\"}")
                .expectStatus()
                .isOk();
        turnback.get("/rehearsals/" + id)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("ABANDONED")
                .jsonPath("$.reason")
                .isEqualTo("no time");
        turnback.post("/rehearsals/" + id + "/breakdowns", "{\"text\":\"slow runner\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("ended-already");
    }
}
