package dev.turnback.decision;

import static dev.turnback.decision.Attempting.at;
import static dev.turnback.decision.Attempting.crossed;

import dev.turnback.decision.domain.obligation.ObligationCommand.ConnectIncident;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** What is started in an incident and told of it there, over the routes, on each store. */
@ParameterizedClass
@EnumSource(Stored.class)
class ContainmentsTest {

    private static final String FLAG_OFF =
            "{\"action\":\"CONTAIN\",\"what\":\"turn the flag off\"}";

    @TempDir private Path folder = Path.of("");
    private final Stored stored;

    ContainmentsTest(Stored stored) {
        this.stored = stored;
    }

    private CommitLog log() {
        return stored.log(folder);
    }

    private ViewStore views() {
        return stored.views(folder);
    }

    @Test
    void a_containment_is_started_told_step_by_step_verified_and_finished() {
        try (var turnback = new Attempting(log(), views())) {
            turnback.tell(
                    crossed("obl_1", "errors", at(-60)),
                    new ConnectIncident("obl_1", "inc_1", at(0)));
            String decision = turnback.made("/incidents/inc_1/decisions", "{\"kind\":\"CONTAIN\"}");
            String id =
                    turnback.made(
                            "/incidents/inc_1/attempts",
                            "{\"action\":\"CONTAIN\",\"what\":\"turn the flag off\","
                                    + "\"releaseId\":\"rel_1\"}");
            turnback.shows(id, "$.attempt.decisionId", decision)
                    .jsonPath("$.attempt.procedure.procedureId")
                    .isEqualTo("prc_2");
            turnback.now.set(at(60));
            turnback.post("/attempts/" + id + "/steps", step("\"step\":1", "FAILED"))
                    .expectStatus()
                    .isOk();
            turnback.post("/attempts/" + id + "/steps", step("\"step\":1", "DONE"))
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.steps.length()")
                    .isEqualTo(1)
                    .jsonPath("$.steps[0].corrected")
                    .isEqualTo(true)
                    .jsonPath("$.steps[0].report.what")
                    .isEqualTo("Point the traffic back.")
                    .jsonPath("$.steps[0].report.result")
                    .isEqualTo("DONE");
            turnback.post(
                            "/attempts/" + id + "/steps",
                            step("\"what\":\"call the bank\"", "SKIPPED"))
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.steps.length()")
                    .isEqualTo(2);
            turnback.post(
                            "/attempts/" + id + "/verification",
                            "{\"target\":\"VERIFIED\",\"evidence\":\"the flag is off\"}")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.verification.target")
                    .isEqualTo("VERIFIED");
            turnback.post("/attempts/" + id + "/finish", "{\"reached\":\"YES\"}")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.end.ending")
                    .isEqualTo("REACHED");
            turnback.post("/attempts/" + id + "/finish", "{\"reached\":\"NO\"}")
                    .expectStatus()
                    .isEqualTo(409);
            turnback.shows(id, "$.verdict.conditions.clear.state", "NOT_KNOWN")
                    .jsonPath("$.verdict.conditions.target.state")
                    .isEqualTo("HOLDS")
                    .jsonPath("$.verdict.flags")
                    .isEmpty();
        }
    }

    @Test
    void a_containment_can_be_given_up() {
        try (var turnback = new Attempting(log(), views())) {
            String id = turnback.made("/incidents/inc_1/attempts", FLAG_OFF);
            turnback.post("/attempts/" + id + "/abandonment", "{\"why\":\"the flag is gone\"}")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.end.ending")
                    .isEqualTo("ABANDONED")
                    .jsonPath("$.end.why")
                    .isEqualTo("the flag is gone");
        }
    }

    @Test
    void misdirection_is_noted_and_taken_back_once() {
        try (var turnback = new Attempting(log(), views())) {
            String id = turnback.made("/incidents/inc_1/attempts", FLAG_OFF);
            turnback.post("/attempts/" + id + "/misdirection", "{\"why\":\"another flag\"}")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.misdirection.why")
                    .isEqualTo("another flag");
            turnback.shows(id, "$.verdict.flags.length()", 3);
            String back = "/attempts/" + id + "/misdirection/withdrawal";
            turnback.post(back, "{\"why\":\"it was that one\"}")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.misdirection")
                    .isEmpty();
            turnback.post(back, "{\"why\":\"it was that one\"}").expectStatus().isEqualTo(409);
        }
    }

    @Test
    void what_does_not_fit_is_refused_by_the_name_of_its_field() {
        try (var turnback = new Attempting(log(), views())) {
            String id = turnback.made("/incidents/inc_1/attempts", FLAG_OFF);
            refused(turnback, "/attempts/" + id + "/steps", step("\"step\":3", "DONE"))
                    .jsonPath("$.field")
                    .isEqualTo("step");
            turnback.post("/attempts/" + id + "/steps", step("\"step\":1,\"what\":\"x\"", "DONE"))
                    .expectStatus()
                    .isBadRequest();
            refused(turnback, "/attempts/" + id + "/verification", "{\"target\":\"VERIFIED\"}")
                    .jsonPath("$.field")
                    .isEqualTo("evidence");
            refused(
                            turnback,
                            "/attempts/" + id + "/finish",
                            "{\"reached\":\"YES\",\"at\":\"2026-03-02T11:00:00Z\"}")
                    .jsonPath("$.field")
                    .isEqualTo("at");
        }
    }

    private static String step(String which, String outcome) {
        return "{" + which + ",\"executor\":\"platform\",\"outcome\":\"" + outcome + "\"}";
    }

    private static BodyContentSpec refused(Attempting turnback, String path, String json) {
        return turnback.post(path, json).expectStatus().isEqualTo(422).expectBody();
    }
}
