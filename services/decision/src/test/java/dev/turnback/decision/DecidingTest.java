package dev.turnback.decision;

import static dev.turnback.decision.Running.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Json;
import dev.turnback.web.Sha256;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who decides, by which clock, and beside whom. */
class DecidingTest {

    private final Running turnback =
            new Running(new InMemoryCommitLog(), new InMemoryViewStore(DecisionService.views()));

    @AfterEach
    void close() {
        turnback.close();
    }

    private ResponseSpec decide(String body) {
        return turnback.post("/incidents/inc_1/decisions", body);
    }

    private BodyContentSpec recorded(String body) {
        return decide(body).expectStatus().isCreated().expectBody();
    }

    private void by(String person, Access... may) {
        turnback.caller.set(Caller.of(person, may));
    }

    @Nested
    class Authority {

        @Test
        void one_who_commands_may() {
            recorded("{\"kind\":\"FULL_ROLLBACK\"}")
                    .jsonPath("$.mandate.authority")
                    .isEqualTo("HELD")
                    .jsonPath("$.mandate.why")
                    .isEqualTo("COMMANDER");
        }

        @Test
        void one_who_only_logs_is_recorded_without() {
            by("per_2", Access.LOG);
            recorded("{\"kind\":\"FULL_ROLLBACK\"}")
                    .jsonPath("$.mandate.authority")
                    .isEqualTo("LACKING")
                    .jsonPath("$.mandate.why")
                    .isEqualTo("needs COMMANDER")
                    .jsonPath("$.actor")
                    .isEqualTo("per_2");
        }

        @Test
        void one_who_breaks_the_glass_says_why() {
            by("per_2", Access.LOG);
            recorded("{\"kind\":\"CONTAIN\",\"breakGlass\":\"nobody else is awake\"}")
                    .jsonPath("$.mandate.authority")
                    .isEqualTo("BREAK_GLASS")
                    .jsonPath("$.mandate.why")
                    .isEqualTo("nobody else is awake");
            decide("{\"kind\":\"CONTAIN\",\"breakGlass\":\" \"}")
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo("breakGlass");
        }

        @Test
        void the_team_says_who_takes_its_component_back() {
            String cart = "\"kind\":\"FULL_ROLLBACK\",\"releaseId\":\"rel_2\"";
            recorded("{" + cart + "}")
                    .jsonPath("$.mandate.authority")
                    .isEqualTo("LACKING")
                    .jsonPath("$.mandate.why")
                    .isEqualTo("needs RELEASE_OWNER or per_7");
            by("per_7", Access.LOG);
            recorded("{" + cart + "}").jsonPath("$.mandate.authority").isEqualTo("HELD");
            by("per_8", Access.LOG, Access.RELEASE);
            recorded("{" + cart + "}").jsonPath("$.mandate.authority").isEqualTo("HELD");
            by("per_1", Access.LOG, Access.COMMAND);
            recorded("{\"kind\":\"HOLD\",\"releaseId\":\"rel_2\"}")
                    .jsonPath("$.mandate.authority")
                    .isEqualTo("HELD");
        }

        @Test
        void a_withdrawal_by_one_who_may_not_is_an_objection() {
            recorded("{\"kind\":\"HOLD\"}");
            String path = "/decisions/" + turnback.onlyDecision() + "/withdrawal";
            by("per_2", Access.LOG);
            turnback.post(path, "{\"reason\":\"go on\"}")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.withdrawn")
                    .isEmpty()
                    .jsonPath("$.objections[0].reason")
                    .isEqualTo("go on")
                    .jsonPath("$.objections[0].actor")
                    .isEqualTo("per_2");
            by("per_3", Access.LOG, Access.COMMAND);
            turnback.post(path, "{}")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.withdrawn.mandate.why")
                    .isEqualTo("COMMANDER");
        }

        @Test
        void whoever_decided_it_takes_it_back() {
            by("per_2", Access.LOG);
            recorded("{\"kind\":\"HOLD\"}");
            turnback.post("/decisions/" + turnback.onlyDecision() + "/withdrawal", "{}")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.withdrawn.mandate.why")
                    .isEqualTo("decided it");
        }
    }

    @Nested
    class AtOnce {

        @Test
        void the_second_one_sees_what_the_first_decided_and_decides_again() {
            recorded("{\"kind\":\"HOLD\",\"decisionsSeen\":0,\"rationale\":\"wait for data\"}");
            by("per_2", Access.LOG, Access.COMMAND);
            decide("{\"kind\":\"FULL_ROLLBACK\",\"decisionsSeen\":0}")
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.reason")
                    .isEqualTo("decided-meanwhile")
                    .jsonPath("$.current.kind")
                    .isEqualTo("HOLD")
                    .jsonPath("$.current.rationale")
                    .isEqualTo("wait for data")
                    .jsonPath("$.current.actor")
                    .isEqualTo("per_1");
            recorded("{\"kind\":\"FULL_ROLLBACK\",\"decisionsSeen\":1}")
                    .jsonPath("$.supersedes")
                    .isNotEmpty();
        }

        @Test
        void who_does_not_say_what_they_saw_is_recorded() {
            recorded("{\"kind\":\"HOLD\"}");
            recorded("{\"kind\":\"FULL_ROLLBACK\"}").jsonPath("$.supersedes").isNotEmpty();
        }

        @Test
        void a_number_that_cannot_be_is_named() {
            decide("{\"kind\":\"HOLD\",\"decisionsSeen\":-1}")
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo("decisionsSeen");
        }
    }

    @Nested
    class ByAnotherClock {

        @Test
        void ten_minutes_ahead_is_put_right() {
            recorded(
                            """
                            {"kind":"HOLD","occurredAt":"2026-03-02T12:09:30Z",
                             "sentAt":"2026-03-02T12:10:00Z"}""")
                    .jsonPath("$.occurredAt")
                    .isEqualTo("2026-03-02T11:59:30Z")
                    .jsonPath("$.told.decidedAt")
                    .isEqualTo("2026-03-02T12:09:30Z")
                    .jsonPath("$.told.sentAt")
                    .isEqualTo("2026-03-02T12:10:00Z")
                    .jsonPath("$.selfReported")
                    .isEqualTo(false);
        }

        @Test
        void behind_and_sent_an_hour_later_is_put_right() {
            turnback.now.set(NOON.plus(Duration.ofHours(1)));
            recorded(
                            """
                            {"kind":"HOLD","occurredAt":"2026-03-02T11:50:00Z",
                             "sentAt":"2026-03-02T12:50:00Z"}""")
                    .jsonPath("$.occurredAt")
                    .isEqualTo("2026-03-02T12:00:00Z")
                    .jsonPath("$.selfReported")
                    .isEqualTo(true);
        }

        @Test
        void a_second_is_the_way_here() {
            recorded(
                            """
                            {"kind":"HOLD","occurredAt":"2026-03-02T11:59:58Z",
                             "sentAt":"2026-03-02T11:59:59Z"}""")
                    .jsonPath("$.occurredAt")
                    .isEqualTo("2026-03-02T11:59:58Z");
        }

        @Test
        void the_review_of_a_risk_moves_along() {
            recorded(
                            """
                            {"kind":"ACCEPT_RISK","rationale":"few","sentAt":"2026-03-02T13:00:00Z",
                             "reviewBy":"2026-03-02T13:20:00Z"}""")
                    .jsonPath("$.occurredAt")
                    .isEqualTo("2026-03-02T12:00:00Z")
                    .jsonPath("$.reviewBy")
                    .isEqualTo("2026-03-02T12:20:00Z");
        }

        @Test
        void decided_after_it_was_sent_cannot_be() {
            decide(
                            """
                            {"kind":"HOLD","occurredAt":"2026-03-02T12:00:01Z",
                             "sentAt":"2026-03-02T12:00:00Z"}""")
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo("occurredAt");
        }
    }

    @Test
    void what_else_was_considered_is_kept() {
        recorded(
                        """
                        {"kind":"CONTAIN","alternatives":[
                          {"kind":"FULL_ROLLBACK","whyNot":"the schema went ahead"},
                          {"kind":"HOLD"}]}""")
                .jsonPath("$.alternatives[0].whyNot")
                .isEqualTo("the schema went ahead")
                .jsonPath("$.alternatives[1].kind")
                .isEqualTo("HOLD");
        decide(
                        "{\"kind\":\"CONTAIN\",\"alternatives\":["
                                + "{\"kind\":\"HOLD\"},".repeat(7)
                                + "{\"kind\":\"HOLD\"}]}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("alternatives");
    }

    @Test
    void a_risk_is_accepted_for_half_an_hour_or_four_budgets() {
        decide(
                        """
                        {"kind":"ACCEPT_RISK","rationale":"few",
                         "reviewBy":"2026-03-02T12:30:01Z"}""")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("review-too-late")
                .jsonPath("$.field")
                .isEqualTo("reviewBy");
        recorded("{\"kind\":\"ROLL_FORWARD\"}")
                .jsonPath("$.reviewBy")
                .isEqualTo("2026-03-02T12:30:00Z");
    }

    @Nested
    class WhatWasSeen {

        private JsonNode advice() {
            var answer = new AtomicReference<>("");
            turnback.get("/incidents/inc_1/advice?release=rel_1")
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .value(answer::set);
            return Json.mapper().readTree(answer.get());
        }

        private String body(String evidence, String seal) {
            return Json.mapper()
                    .writeValueAsString(Map.of("kind", "HOLD", "evidence", evidence, "seal", seal));
        }

        @Test
        void is_kept_as_it_was_shown() {
            JsonNode advice = advice();
            String shown = Json.mapper().writeValueAsString(advice.path("evidence"));
            recorded(body(shown, advice.path("seal").asString()))
                    .jsonPath("$.evidence.origin")
                    .isEqualTo("SHOWN")
                    .jsonPath("$.evidence.sha256")
                    .isEqualTo(advice.path("sha256").asString());
            var document = new AtomicReference<>("");
            turnback.get("/decisions/" + turnback.onlyDecision() + "/evidence")
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .value(document::set);
            assertThat(Sha256.hex(document.get())).isEqualTo(advice.path("sha256").asString());
        }

        @Test
        void is_only_claimed_when_it_was_edited() {
            JsonNode advice = advice();
            String edited =
                    Json.mapper()
                            .writeValueAsString(
                                    ((ObjectNode) advice.path("evidence"))
                                            .put("component", "another"));
            recorded(body(edited, advice.path("seal").asString()))
                    .jsonPath("$.evidence.origin")
                    .isEqualTo("CLAIMED");
        }

        @Test
        void is_only_claimed_when_it_was_shown_in_another_incident() {
            JsonNode advice = advice();
            String shown = Json.mapper().writeValueAsString(advice.path("evidence"));
            turnback.post("/incidents/inc_2/decisions", body(shown, advice.path("seal").asString()))
                    .expectStatus()
                    .isCreated()
                    .expectBody()
                    .jsonPath("$.evidence.origin")
                    .isEqualTo("CLAIMED");
        }

        @Test
        void is_put_together_when_nobody_says() {
            recorded("{\"kind\":\"HOLD\",\"releaseId\":\"rel_1\"}")
                    .jsonPath("$.evidence.origin")
                    .isEqualTo("RECONSTRUCTED");
        }

        @Test
        void is_refused_when_it_is_no_evidence() {
            decide(body("[1]", "x"))
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo("evidence");
        }
    }
}
