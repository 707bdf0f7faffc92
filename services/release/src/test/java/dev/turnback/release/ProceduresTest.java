package dev.turnback.release;

import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Right;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Procedures over HTTP, as two people work on them. */
class ProceduresTest {

    private final RunningReleaseService turnback = new RunningReleaseService();

    @AfterEach
    void close() {
        turnback.close();
    }

    private static String says(String bound, String more) {
        return """
                {"name": "Take the shop back", "action": "FULL_ROLLBACK", "changeKinds": ["CODE"],
                 "steps": [
                   {"text": "Redeploy", "executor": "release owner", "expectedSeconds": 120},
                   {"text": "Look at errors", "executor": "commander", "expectedSeconds": 60}],
                 "triggerRoles": ["COMMANDER"], "timeBoundSeconds": %s%s}
                """
                .formatted(bound, more);
    }

    private String defined() {
        return RunningReleaseService.id(
                turnback.post("/procedures", says("900", ", \"component\": \"shop\""))
                        .expectStatus()
                        .isCreated());
    }

    @Test
    void a_procedure_is_defined_and_listed_with_its_component() {
        String id = defined();
        turnback.get("/procedures/" + id)
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.provenance")
                .isEqualTo("PERSON")
                .jsonPath("$.steps[1].executor")
                .isEqualTo("commander");
        turnback.get("/procedures?component=shop")
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(id);
        turnback.get("/procedures?component=cart")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        turnback.get("/components/shop").expectStatus().isOk();
    }

    @Test
    void the_second_of_two_editors_sees_what_the_first_made_of_it() {
        String id = defined();
        turnback.revise(id, 1, says("600", "")).expectStatus().isOk();
        turnback.revise(id, 1, says("300", ""))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("procedure-revised-meanwhile")
                .jsonPath("$.current.version")
                .isEqualTo(2)
                .jsonPath("$.current.timeBoundSeconds")
                .isEqualTo(600);
        turnback.revise(id, 2, says("300", "")).expectStatus().isOk();
        turnback.get("/procedures/" + id + "/diff?from=1&to=3")
                .expectBody()
                .jsonPath("$.changes.length()")
                .isEqualTo(1)
                .jsonPath("$.changes[0].sentence")
                .isEqualTo("The time bound was 900 s and is now 300 s.");
        turnback.get("/procedures/" + id + "/diff?to=2")
                .expectBody()
                .jsonPath("$.from")
                .isEqualTo(1)
                .jsonPath("$.changes[0].sentence")
                .isEqualTo("The time bound was 900 s and is now 600 s.");
        turnback.get("/procedures/" + id + "/diff")
                .expectBody()
                .jsonPath("$.from")
                .isEqualTo(2)
                .jsonPath("$.to")
                .isEqualTo(3);
    }

    @Test
    void an_editorial_revision_changes_words_only_and_is_no_new_substance() {
        String id = defined();
        turnback.revise(id, 1, says("300", ", \"editorial\": true"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("not-editorial")
                .jsonPath("$.field")
                .isEqualTo("timeBoundSeconds");
        String words = says("900", ", \"editorial\": true").replace("Redeploy", "Deploy again");
        turnback.revise(id, 1, words)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.substantiveVersion")
                .isEqualTo(1);
    }

    @Test
    void a_retired_one_is_listed_apart_and_not_revised() {
        String id = defined();
        turnback.change("/procedures/" + id + "/retirement", 1, "{\"reason\": \"moved\"}")
                .expectStatus()
                .isOk();
        turnback.get("/procedures").expectBody().jsonPath("$.items.length()").isEqualTo(0);
        turnback.get("/procedures?retired=true")
                .expectBody()
                .jsonPath("$.items[0].retiredBecause")
                .isEqualTo("moved");
        turnback.revise(id, 1, says("300", "")).expectStatus().isEqualTo(409);
    }

    @Test
    void a_rollout_pins_the_versions_that_are_in_force() {
        String id = defined();
        turnback.revise(id, 1, says("600", "")).expectStatus().isOk();
        String release =
                RunningReleaseService.id(
                        turnback.post("/releases", "{\"component\":\"shop\",\"version\":\"2\"}")
                                .expectStatus()
                                .isCreated());
        turnback.post("/releases/" + release + "/rollout", "{}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.pins.procedures[0].id")
                .isEqualTo(id)
                .jsonPath("$.pins.procedures[0].version")
                .isEqualTo(2);
    }

    @Test
    void a_wrong_field_is_named_and_nothing_is_recorded() {
        turnback.post("/procedures", says("0", ", \"component\": \"shop\""))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("timeBoundSeconds");
        turnback.post(
                        "/procedures",
                        says("900", ", \"component\": \"shop\"").replace("\"commander\"", "\" \""))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("steps[1].executor");
        turnback.get("/procedures/prc_9").expectStatus().isNotFound();
        turnback.get("/logs/release/events").expectBody().jsonPath("$.items.length()").isEqualTo(0);
    }

    @Test
    void who_owns_another_component_changes_nothing_here() {
        String id = defined();
        turnback.as(new Caller("per_1", Set.of(new Right(Access.RELEASE, "cart"))));
        turnback.revise(id, 1, says("600", "")).expectStatus().isForbidden();
        turnback.change("/procedures/" + id + "/retirement", 1, "{\"reason\": \"mine\"}")
                .expectStatus()
                .isForbidden();
        turnback.get("/procedures/" + id)
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.state")
                .isEqualTo("ACTIVE");
        turnback.post("/procedures", says("900", ", \"component\": \"shop\""))
                .expectStatus()
                .isForbidden();
    }
}
