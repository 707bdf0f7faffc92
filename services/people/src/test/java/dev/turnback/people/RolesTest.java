package dev.turnback.people;

import static dev.turnback.people.RunningPeople.ADMIN;
import static dev.turnback.people.RunningPeople.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.people.RunningPeople.Shown;
import dev.turnback.web.Access;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What each role may, and how soon a change counts. */
class RolesTest {

    private final RunningPeople people = new RunningPeople();

    @AfterEach
    void close() {
        people.close();
    }

    private static List<Access> all(String names) {
        return Arrays.stream(names.split(" ", -1)).map(Access::valueOf).toList();
    }

    private static String role(String name) {
        return "[{\"role\":\"%s\"}]".formatted(name);
    }

    @ParameterizedTest
    @CsvSource({
        "VIEWER, KNOWN READ",
        "RESPONDER, KNOWN READ LOG",
        "COMMANDER, KNOWN READ LOG COMMAND ROLL_BACK",
        "RELEASE_OWNER, KNOWN READ LOG RELEASE GATE ROLL_BACK",
        "STEWARD, KNOWN READ LOG STEWARD",
        "ADMIN, KNOWN READ LOG COMMAND RELEASE GATE ROLL_BACK STEWARD IMPORT SIGNAL OPERATE ADMIN"
    })
    void a_role_may_exactly_this(String role, String expected) {
        assertThat(people.rights(people.signedIn("ada", role(role)))).isEqualTo(all(expected));
    }

    @Test
    void several_roles_add_up_and_none_may_nothing_but_leave() {
        Shown both = people.signedIn("ada", "[{\"role\":\"STEWARD\"},{\"role\":\"RESPONDER\"}]");
        assertThat(people.rights(both)).isEqualTo(all("KNOWN READ LOG STEWARD"));
        assertThat(people.rights(people.signedIn("bob", "[]"))).containsExactly(Access.KNOWN);
        assertThat(people.rights(new Shown.Nothing())).isEmpty();
    }

    @Test
    void a_changed_role_counts_for_sessions_that_are_open() {
        Shown.Cookie ada = people.signedIn("ada", role("VIEWER"));
        String id = body(people.get("/session", ada), 200).get("actor").asString();
        body(
                people.post(
                        "/people/" + id + "/roles", "{\"roles\":" + role("STEWARD") + "}", ADMIN),
                200);
        assertThat(people.rights(ada)).isEqualTo(all("KNOWN READ LOG STEWARD"));
        body(people.post("/people/" + id + "/roles", "{\"roles\":[]}", ADMIN), 200);
        assertThat(people.rights(ada)).containsExactly(Access.KNOWN);
        people.restart();
        assertThat(people.rights(ada)).containsExactly(Access.KNOWN);
    }

    @Test
    void only_roles_that_can_be_bound_are_bound_to_components() {
        JsonNode problem =
                body(
                        people.post(
                                "/people",
                                """
                                {"name":"Ada","signInName":"ada",
                                 "roles":[{"role":"STEWARD","components":["shop"]}]}""",
                                ADMIN),
                        400);
        assertThat(problem.get("field").asString()).isEqualTo("roles[0].components");
        JsonNode ada =
                people.added("ada", "[{\"role\":\"RELEASE_OWNER\",\"components\":[\"shop\"]}]");
        assertThat(ada.get("roles").get(0).get("components").get(0).asString()).isEqualTo("shop");
    }

    @Test
    void only_an_admin_gives_roles_and_sees_accounts_tokens_and_the_audit() {
        for (String role :
                List.of("VIEWER", "RESPONDER", "COMMANDER", "RELEASE_OWNER", "STEWARD")) {
            Shown somebody = people.signedIn(role.toLowerCase(java.util.Locale.ROOT), role(role));
            for (String path : List.of("/accounts", "/tokens", "/audit", "/logs/people/events")) {
                people.get(path, somebody).expectStatus().isForbidden();
            }
            people.post("/people", "{}", somebody).expectStatus().isForbidden();
            people.get("/people", somebody).expectStatus().isOk();
        }
    }
}
