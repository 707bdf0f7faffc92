package dev.turnback.people;

import static dev.turnback.people.RunningPeople.ADMIN;
import static dev.turnback.people.RunningPeople.body;
import static dev.turnback.people.RunningPeople.passwordOf;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.people.RunningPeople.Shown;
import dev.turnback.people.names.Card;
import dev.turnback.web.Access;
import dev.turnback.web.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** From a password to a session, and what ends it. */
class SignInTest {

    private static final String COMMANDER = "[{\"role\":\"COMMANDER\"}]";

    private final RunningPeople people = new RunningPeople();

    @AfterEach
    void close() {
        people.close();
    }

    private JsonNode session(Shown shown) {
        return body(people.get("/session", shown), 200);
    }

    @Test
    void a_one_time_password_lets_one_choose_ones_own_and_nothing_else() {
        String oneTime = people.added("ada", COMMANDER).get("oneTimePassword").asString();
        Shown.Cookie ada = people.signIn("Ada", oneTime);
        assertThat(session(ada).get("mustChangePassword").asBoolean()).isTrue();
        assertThat(people.rights(ada)).containsExactly(Access.KNOWN);
        people.get("/people", ada)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:turnback:problem:password-must-change");
        people.post(
                        "/session/password",
                        "{\"current\":\"%s\",\"next\":\"a long one of my own\"}".formatted(oneTime),
                        ada)
                .expectStatus()
                .isNoContent();
        assertThat(session(ada).get("mustChangePassword").asBoolean()).isFalse();
        assertThat(people.rights(ada)).contains(Access.COMMAND);
        people.tryToSignIn("ada", oneTime).expectStatus().isUnauthorized();
        people.signIn("ada", "a long one of my own");
    }

    @Test
    void a_session_says_who_it_is_and_what_they_may() {
        JsonNode session = session(people.signedIn("ada", COMMANDER));
        assertThat(session.get("name").asString()).isEqualTo("Name of ada");
        assertThat(session.get("actor").asString()).startsWith("per_");
        assertThat(session.get("roles").get(0).get("role").asString()).isEqualTo("COMMANDER");
        assertThat(session.get("may").valueStream().map(JsonNode::asString))
                .containsExactly("READ", "LOG", "COMMAND", "ROLL_BACK");
        assertThat(session.get("mayRecord").asBoolean()).isTrue();
    }

    @Test
    void a_session_tells_the_time_of_the_server() {
        JsonNode session = session(people.signedIn("ada", COMMANDER));
        assertThat(Instant.parse(session.get("at").asString())).isEqualTo(people.now.get());
    }

    @Test
    void the_admin_token_starts_a_session_that_may_everything() {
        people.post("/session", "{\"token\":\"tb_another\"}", new Shown.Nothing())
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .doesNotExist("Set-Cookie");
        var answer =
                people.post(
                                "/session",
                                "{\"token\":\" " + RunningPeople.TOKEN + " \"}",
                                new Shown.Nothing())
                        .expectStatus()
                        .isNoContent()
                        .returnResult(Void.class);
        var cookie = requireNonNull(answer.getResponseCookies().getFirst(Sessions.COOKIE));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(session(new Shown.Cookie(cookie.getValue())).get("actor").asString())
                .isEqualTo("admin");
    }

    @Test
    void a_wrong_name_and_a_wrong_password_are_told_in_the_same_words() {
        people.signedIn("ada", COMMANDER);
        JsonNode password = body(people.tryToSignIn("ada", "not the one"), 401);
        JsonNode name = body(people.tryToSignIn("eve", "not the one"), 401);
        assertThat(name).isEqualTo(password);
    }

    @Test
    void five_wrong_passwords_lock_an_account_for_a_while() {
        people.signedIn("ada", COMMANDER);
        for (int i = 1; i < Card.TRIES; i++) {
            people.tryToSignIn("ada", "guess " + i).expectStatus().isUnauthorized();
        }
        people.tryToSignIn("ada", "the last guess")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", Card.LOCK.toSeconds());
        people.tryToSignIn("ada", passwordOf("ada")).expectStatus().isEqualTo(429);
        people.restart();
        people.tryToSignIn("ada", passwordOf("ada")).expectStatus().isEqualTo(429);
        people.now.updateAndGet(now -> now.plus(Card.LOCK));
        people.signIn("ada", passwordOf("ada"));
    }

    @Test
    void a_reset_unlocks_and_ends_what_was_open() {
        Shown.Cookie ada = people.signedIn("ada", COMMANDER);
        String id = session(ada).get("actor").asString();
        for (int i = 0; i < Card.TRIES; i++) {
            people.tryToSignIn("ada", "guess " + i);
        }
        JsonNode account = body(people.post("/people/" + id + "/password-reset", "{}", ADMIN), 200);
        assertThat(account.get("state").asString()).isEqualTo("ACTIVE");
        people.get("/session", ada).expectStatus().isUnauthorized();
        people.now.updateAndGet(now -> now.plusSeconds(1));
        Shown.Cookie again = people.signIn("ada", account.get("oneTimePassword").asString());
        people.restart();
        assertThat(session(again).get("mustChangePassword").asBoolean()).isTrue();
        people.tryToSignIn("ada", passwordOf("ada")).expectStatus().isUnauthorized();
    }

    @Test
    void another_password_ends_the_other_sessions() {
        Shown.Cookie here = people.signedIn("ada", COMMANDER);
        Shown.Cookie there = people.signIn("ada", passwordOf("ada"));
        String change = "{\"current\":\"%s\",\"next\":\"%s\"}";
        people.post("/session/password", change.formatted("wrong", "something quite new"), here)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("current");
        people.post("/session/password", change.formatted(passwordOf("ada"), "short"), here)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("next");
        people.post(
                        "/session/password",
                        change.formatted(passwordOf("ada"), "something quite new"),
                        here)
                .expectStatus()
                .isNoContent();
        session(here);
        people.get("/session", there).expectStatus().isUnauthorized();
    }

    @Test
    void a_session_outlives_a_restart_and_ends_by_itself() {
        Shown.Cookie ada = people.signedIn("ada", COMMANDER);
        people.restart();
        session(ada);
        assertThat(people.drawers.toString()).doesNotContain(ada.value());
        people.now.updateAndGet(now -> now.plus(Sessions.LIFE).plus(Duration.ofSeconds(1)));
        people.get("/session", ada).expectStatus().isUnauthorized();
    }

    @Test
    void signing_out_ends_it() {
        Shown.Cookie ada = people.signedIn("ada", COMMANDER);
        people.delete("/session", ada).expectStatus().isNoContent();
        people.get("/session", ada).expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource({
        "{\"name\":\"ada\"}, password",
        "{\"password\":\"x\"}, name",
        "{}, name",
        "{\"name\":7}, name"
    })
    void what_is_missing_is_named(String json, String field) {
        people.post("/session", json, new Shown.Nothing())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void the_audit_tells_all_of_it_and_no_name_that_was_typed() {
        people.signedIn("ada.l", COMMANDER);
        people.tryToSignIn("my password by mistake", "x").expectStatus().isUnauthorized();
        JsonNode audit = body(people.get("/audit", ADMIN), 200);
        List<String> kinds =
                audit.get("items").valueStream().map(each -> each.get("kind").asString()).toList();
        assertThat(kinds).containsSubsequence("SIGN_IN_FAILED", "PASSWORD_CHANGED", "SIGNED_IN");
        assertThat(audit.toString()).doesNotContain("mistake", "ada.l");
    }
}
