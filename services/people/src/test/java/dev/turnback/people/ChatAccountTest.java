package dev.turnback.people;

import static dev.turnback.people.RunningPeople.ADMIN;
import static dev.turnback.people.RunningPeople.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who a person is in the chat. */
class ChatAccountTest {

    private static final String VIEWER = "[{\"role\":\"VIEWER\"}]";
    private static final String U1 = "{\"slackUserId\":\"U012AB3CD\"}";

    private final RunningPeople people = new RunningPeople();

    @AfterEach
    void close() {
        people.close();
    }

    private String ada() {
        people.signedIn("ada", VIEWER);
        return idOf("Name of ada");
    }

    private String idOf(String name) {
        for (var each : body(people.get("/people", ADMIN), 200).get("items")) {
            if (each.get("name").asString("").equals(name)) {
                return each.get("id").asString();
            }
        }
        throw new AssertionError("nobody is called " + name);
    }

    private static String path(String id) {
        return "/people/" + id + "/chat-account";
    }

    private Optional<Caller> inChat() {
        return people.service().ofChat("U012AB3CD");
    }

    @Test
    void a_connected_person_is_known_in_the_chat_with_their_own_rights() {
        String id = ada();
        assertThat(inChat()).isEmpty();
        assertThat(body(people.post(path(id), U1, ADMIN), 200).get("slackUserId").asString())
                .isEqualTo("U012AB3CD");
        assertThat(inChat())
                .hasValueSatisfying(
                        caller -> {
                            assertThat(caller.actor()).isEqualTo(id);
                            assertThat(caller.may(Access.READ)).isTrue();
                            assertThat(caller.may(Access.COMMAND)).isFalse();
                        });
    }

    @Test
    void it_survives_a_restart_and_a_change_of_password_and_is_ended_or_forgotten() {
        String id = ada();
        people.post(path(id), U1, ADMIN).expectStatus().isOk();
        people.restart();
        assertThat(inChat()).isPresent();
        people.post(path(id), "{}", ADMIN).expectStatus().isOk();
        assertThat(inChat()).isEmpty();
        people.post(path(id), U1, ADMIN).expectStatus().isOk();
        people.post("/people/" + id + "/forgetting", "{}", ADMIN).expectStatus().isOk();
        assertThat(inChat()).isEmpty();
        assertThat(people.drawers.toString()).doesNotContain("U012AB3CD");
        assertThat(body(people.get("/logs/people/events", ADMIN), 200).toString())
                .doesNotContain("U012AB3CD");
    }

    @Test
    void one_user_of_the_chat_is_one_person() {
        people.post(path(ada()), U1, ADMIN).expectStatus().isOk();
        people.added("bob", VIEWER);
        assertThat(
                        body(people.post(path(idOf("Name of bob")), U1, ADMIN), 409)
                                .get("field")
                                .asString())
                .isEqualTo("slackUserId");
    }

    @Test
    void what_is_no_member_id_names_its_field_and_only_admins_connect() {
        String id = ada();
        for (String wrong : List.of("ada", "u012ab3cd", "U1", "<U012AB3CD>", "")) {
            assertThat(
                            body(
                                            people.post(
                                                    path(id),
                                                    "{\"slackUserId\":\"" + wrong + "\"}",
                                                    ADMIN),
                                            400)
                                    .get("field")
                                    .asString())
                    .isEqualTo("slackUserId");
        }
        people.post(path("per_0"), U1, ADMIN).expectStatus().isNotFound();
        people.post(path(id), U1, people.signIn("ada", RunningPeople.passwordOf("ada")))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void the_audit_says_who_connected_whom() {
        String id = ada();
        people.post(path(id), U1, ADMIN).expectStatus().isOk();
        assertThat(body(people.get("/audit", ADMIN), 200).toString())
                .contains("CHAT_CONNECTED")
                .contains(id)
                .doesNotContain("U012AB3CD");
    }
}
