package dev.turnback.people;

import static dev.turnback.people.RunningPeople.ADMIN;
import static dev.turnback.people.RunningPeople.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.people.RunningPeople.Shown;
import dev.turnback.web.Access;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tokens of machines: what they may, and when that ends. */
class MachineTokensTest {

    private final RunningPeople people = new RunningPeople();

    @AfterEach
    void close() {
        people.close();
    }

    private JsonNode issued(String scopes, String components) {
        return body(
                people.post(
                        "/tokens",
                        """
                        {"label":"builds","scopes":%s,"components":%s,
                         "expiresAt":"2026-06-01T00:00:00Z"}"""
                                .formatted(scopes, components),
                        ADMIN),
                201);
    }

    private static Shown shown(JsonNode token) {
        return new Shown.Bearer(token.get("secret").asString());
    }

    @Test
    void each_scope_may_what_it_says() {
        assertThat(people.rights(shown(issued("[\"READ\"]", "[]"))))
                .containsExactly(Access.KNOWN, Access.READ);
        assertThat(people.rights(shown(issued("[\"IMPORT\"]", "[]"))))
                .containsExactly(Access.KNOWN, Access.READ, Access.IMPORT);
        assertThat(people.rights(shown(issued("[\"RELEASE\"]", "[\"shop\"]"))))
                .containsExactly(Access.KNOWN, Access.READ, Access.RELEASE, Access.GATE);
        assertThat(people.rights(shown(issued("[\"GATE\"]", "[\"shop\"]"))))
                .containsExactly(Access.KNOWN, Access.READ, Access.GATE);
        assertThat(people.rights(shown(issued("[\"SIGNALS\"]", "[]"))))
                .containsExactly(Access.KNOWN, Access.READ, Access.SIGNAL);
    }

    @Test
    void a_revoked_one_is_worth_nothing_from_then_on() {
        JsonNode token = issued("[\"READ\"]", "[]");
        people.get("/people", shown(token)).expectStatus().isOk();
        String path = "/tokens/" + token.get("id").asString() + "/revocation";
        JsonNode revoked = body(people.post(path, "{}", ADMIN), 200);
        assertThat(revoked.get("state").asString()).isEqualTo("REVOKED");
        people.get("/people", shown(token)).expectStatus().isUnauthorized();
        people.restart();
        people.get("/people", shown(token)).expectStatus().isUnauthorized();
    }

    @Test
    void it_ends_at_its_time() {
        JsonNode token = issued("[\"READ\"]", "[]");
        people.now.updateAndGet(now -> now.plus(Duration.ofDays(91)));
        people.get("/people", shown(token)).expectStatus().isUnauthorized();
        JsonNode all = body(people.get("/tokens", ADMIN), 200);
        assertThat(all.get("items").get(0).get("state").asString()).isEqualTo("EXPIRED");
    }

    @Test
    void the_secret_is_nowhere_but_in_the_first_answer() {
        JsonNode token = issued("[\"READ\"]", "[]");
        String secret = token.get("secret").asString();
        assertThat(secret).startsWith("tb_").hasSizeGreaterThan(40);
        for (String path : new String[] {"/tokens", "/logs/people/events", "/audit"}) {
            assertThat(body(people.get(path, ADMIN), 200).toString()).doesNotContain(secret);
        }
    }

    @Test
    void its_uses_are_counted_in_the_audit() {
        JsonNode token = issued("[\"READ\"]", "[]");
        for (int i = 0; i < 3; i++) {
            people.get("/people", shown(token)).expectStatus().isOk();
        }
        people.post("/people", "{}", shown(token)).expectStatus().isForbidden();
        people.restart();
        String audit = body(people.get("/audit", ADMIN), 200).toString();
        String id = token.get("id").asString();
        assertThat(audit)
                .contains("\"kind\":\"TOKEN_USED\",\"actor\":\"" + id + "\"")
                .contains("\"what\":\"GET /api/v1/people\",\"count\":3")
                .contains("\"kind\":\"REFUSED\",\"actor\":\"" + id + "\"");
        JsonNode all = body(people.get("/tokens", ADMIN), 200);
        assertThat(all.get("items").get(0).get("lastUsedAt").isNull()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'label':'','scopes':['READ'],'expiresAt':'2026-06-01T00:00:00Z'} | label",
                "{'label':'x','scopes':[],'expiresAt':'2026-06-01T00:00:00Z'} | scopes",
                "{'label':'x','scopes':['READ'],'expiresAt':'2028-06-01T00:00:00Z'} | expiresAt",
                "{'label':'x','scopes':['READ'],'expiresAt':'2026-01-01T00:00:00Z'} | expiresAt",
                "{'label':'x','scopes':['READ'],'components':['shop'],'expiresAt':'2026-06-01T00:00:00Z'} | components",
                "{'label':'x','scopes':['RELEASE'],'components':['A B'],'expiresAt':'2026-06-01T00:00:00Z'} | components[0]"
            })
    void what_is_wrong_is_named(String json, String field) {
        JsonNode problem = body(people.post("/tokens", json.replace('\'', '"'), ADMIN), 400);
        assertThat(problem.get("field").asString()).isEqualTo(field);
    }
}
