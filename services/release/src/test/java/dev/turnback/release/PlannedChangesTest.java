package dev.turnback.release;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a plan says of its changes. */
class PlannedChangesTest {

    private final RunningReleaseService turnback = new RunningReleaseService();

    @AfterEach
    void close() {
        turnback.close();
    }

    private void refuses(String rest, String field) {
        turnback.post(
                        "/releases",
                        """
                        {"component":"shop","version":"2.0",
                         "changes":[{"kind":"DATA","description":"",%s}]}"""
                                .formatted(rest))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void all_that_was_said_is_shown() {
        procedureOf("shop");
        turnback.post(
                        "/releases",
                        """
                        {"component":"shop","version":"2.0","owner":"per_1","sheetId":"sht_1",
                         "procedureIds":["prc_1"],
                         "changes":[{"kind":"DATA","pattern":"copy first","description":"orders",
                          "reversibility":"ONE_WAY",
                          "dependants":[{"component":"payments","compatibleFrom":"4.1",
                           "reliesFrom":"4.3"},{"component":"mail"}],
                          "irreversibleEffects":["mails are sent"]}]}""")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.owner")
                .isEqualTo("per_1")
                .jsonPath("$.procedureIds[0]")
                .isEqualTo("prc_1")
                .jsonPath("$.pins")
                .isEqualTo(null)
                .jsonPath("$.changes[0].pattern")
                .isEqualTo("copy first")
                .jsonPath("$.changes[0].reversibility")
                .isEqualTo("ONE_WAY")
                .jsonPath("$.changes[0].lineId")
                .isEqualTo(null)
                .jsonPath("$.changes[0].dependants[0].component")
                .isEqualTo("payments")
                .jsonPath("$.changes[0].dependants[0].compatibleFrom")
                .isEqualTo("4.1")
                .jsonPath("$.changes[0].dependants[0].reliesFrom")
                .isEqualTo("4.3")
                .jsonPath("$.changes[0].dependants[1].reliesFrom")
                .isEqualTo(null)
                .jsonPath("$.changes[0].irreversibleEffects[0]")
                .isEqualTo("mails are sent")
                .jsonPath("$.changes[0].undoWindow")
                .isEqualTo(null);
    }

    @Test
    void how_far_a_change_can_be_taken_back_is_unknown_until_somebody_says() {
        turnback.post(
                        "/releases",
                        """
                        {"component":"shop","version":"2.0",
                         "changes":[{"kind":"CODE","description":"basket"}]}""")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.changes[0].reversibility")
                .isEqualTo(null);
    }

    private void procedureOf(String component) {
        turnback.post(
                        "/procedures",
                        """
                        {"component":"%s","name":"Redeploy","action":"PAUSE","changeKinds":["CODE"],
                         "steps":[{"text":"x","executor":"x","expectedSeconds":1}],
                         "timeBoundSeconds":1}"""
                                .formatted(component))
                .expectStatus()
                .isCreated();
    }

    private void refusesPlan(String rest, String field) {
        turnback.post("/releases", "{\"component\":\"shop\",\"version\":\"2.0\"," + rest + "}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void a_plan_goes_by_procedures_of_its_own_component_only() {
        procedureOf("billing");
        refusesPlan("\"procedureIds\":[\"prc_1\"]", "procedureIds[0]");
        refusesPlan("\"procedureIds\":[\"prc_9\"]", "procedureIds[0]");
        refusesPlan(
                "\"confirmed\":[{\"procedureId\":\"prc_1\",\"prerequisite\":\"x\"}]",
                "confirmed[0].procedureId");
    }

    @Test
    void what_is_malformed_is_refused_by_name() {
        refuses(
                "\"dependants\":[{\"component\":\"pay\"},{\"component\":\"No Id\"}]",
                "changes[0].dependants[1].component");
        refuses(
                "\"dependants\":[{\"component\":\"pay\",\"reliesFrom\":\" \"}]",
                "changes[0].dependants[0].reliesFrom");
        refuses("\"dependants\":[{\"component\":\"shop\"}]", "changes[0].dependants[0].component");
        refuses("\"irreversibleEffects\":[\"\"]", "changes[0].irreversibleEffects[0]");
        refuses(
                "\"irreversibleEffects\":[\"" + "x".repeat(501) + "\"]",
                "changes[0].irreversibleEffects[0]");
        refuses("\"reversibility\":\"MAYBE\"", "changes[0].reversibility");
        refuses("\"departsBecause\":\" \"", "changes[0].departsBecause");
    }
}
