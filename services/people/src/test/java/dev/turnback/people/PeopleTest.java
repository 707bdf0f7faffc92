package dev.turnback.people;

import static dev.turnback.people.RunningPeople.ADMIN;
import static dev.turnback.people.RunningPeople.body;
import static dev.turnback.people.RunningPeople.passwordOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.people.RunningPeople.Shown;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Adding people and forgetting them. */
class PeopleTest {

    private static final String VIEWER = "[{\"role\":\"VIEWER\"}]";
    private static final String ADA =
            "{\"name\":\"Ada\",\"signInName\":\"ada\",\"roles\":" + VIEWER + "}";

    /** The dot is in no hash, so that none spells the name by chance. */
    private static final String NAMED = "ada.l";

    private final RunningPeople people = new RunningPeople();

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void two_people_do_not_sign_in_with_the_same_name() {
        people.added("ada", VIEWER);
        JsonNode problem =
                body(people.post("/people", ADA.replace("\"ada\"", "\"ADA\""), ADMIN), 409);
        assertThat(problem.get("field").asString()).isEqualTo("signInName");
        assertThat(body(people.get("/people", ADMIN), 200).get("items")).hasSize(1);
        assertThat(body(people.get("/logs/people/events", ADMIN), 200).get("items")).hasSize(1);
    }

    @Test
    void a_repeated_request_adds_nobody_and_shows_no_password() {
        JsonNode first = body(people.post("/people", ADA, ADMIN, "once"), 201);
        JsonNode again = body(people.post("/people", ADA, ADMIN, "once"), 201);
        assertThat(again.get("id")).isEqualTo(first.get("id"));
        assertThat(first.get("oneTimePassword").asString()).hasSizeGreaterThan(15);
        assertThat(again.get("oneTimePassword").isNull()).isTrue();
        people.signIn("ada", first.get("oneTimePassword").asString());
    }

    @Test
    void who_was_added_keeps_the_name_though_the_answer_came_too_late() {
        Runnable goOn = people.holdViews();
        people.post("/people", ADA, ADMIN, "once").expectStatus().isEqualTo(503);
        goOn.run();
        JsonNode again = body(people.post("/people", ADA, ADMIN, "once"), 201);
        assertThat(again.get("signInName").asString()).isEqualTo("ada");
        assertThat(body(people.get("/people", ADMIN), 200).get("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', name",
        "signInName, a, signInName",
        "signInName, with space, signInName",
        "signInName, <b>, signInName"
    })
    void what_is_wrong_is_named(String field, String value, String named) {
        String json =
                ADA.replaceFirst(
                        "\"" + field + "\":\"[^\"]*\"", "\"%s\":\"%s\"".formatted(field, value));
        JsonNode problem = body(people.post("/people", json, ADMIN), 400);
        assertThat(problem.get("field").asString()).isEqualTo(named);
    }

    @Test
    void somebody_forgotten_is_an_id_without_a_name_everywhere() {
        Shown.Cookie ada = people.signedIn(NAMED, VIEWER);
        String id = body(people.get("/session", ada), 200).get("actor").asString();
        JsonNode account = body(people.post("/people/" + id + "/forgetting", "{}", ADMIN), 200);
        assertThat(account.get("state").asString()).isEqualTo("FORGOTTEN");
        people.get("/session", ada).expectStatus().isUnauthorized();
        people.tryToSignIn(NAMED, passwordOf(NAMED)).expectStatus().isUnauthorized();
        for (String path : List.of("/people", "/accounts", "/audit", "/logs/people/events")) {
            assertThat(body(people.get(path, ADMIN), 200).toString())
                    .as(path)
                    .contains(id)
                    .doesNotContainIgnoringCase(NAMED);
        }
        assertThat(people.drawers.toString()).doesNotContain(NAMED, id);
        people.post("/people/" + id + "/roles", "{\"roles\":[]}", ADMIN)
                .expectStatus()
                .isEqualTo(409);
        people.added(NAMED, VIEWER);
    }

    @Test
    void who_was_being_added_when_the_process_ended_holds_no_name() {
        people.drawers
                .computeIfAbsent("people", _ -> new java.util.HashMap<>())
                .put(
                        "per_lost",
                        "{\"name\":\"Ada\",\"signInName\":\"ada\",\"passwordHash\":\"x\",\"mustChange\":true,\"wrongTries\":0}");
        people.restart();
        assertThat(people.drawers.get("people")).isEmpty();
        people.added("ada", VIEWER);
    }

    @Test
    void of_a_stranger_nothing_can_be_changed() {
        for (String verb : List.of("forgetting", "password-reset")) {
            people.post("/people/per_9/" + verb, "{}", ADMIN).expectStatus().isNotFound();
        }
        people.post("/people/per_9/roles", "{\"roles\":[]}", ADMIN).expectStatus().isNotFound();
    }
}
