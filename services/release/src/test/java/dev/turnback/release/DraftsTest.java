package dev.turnback.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.release.wording.StandIn;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Right;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Drafts of lines, procedures, pain and plans, and what a model may do to them. */
class DraftsTest {

    /** Words of people, none of which may leave. */
    private static final List<String> PRIVATE_WORDS =
            List.of(
                    "shop",
                    "grace@example.com",
                    "Grace",
                    "per_grace",
                    "drop note",
                    "orders.note",
                    "Mail the vendor",
                    "2.0",
                    "Checkout fails",
                    "rel_1",
                    "inc_1",
                    StandIn.KEY);

    private final StandIn standIn = new StandIn();
    private final RunningReleaseService turnback =
            new RunningReleaseService(new InMemoryCommitLog(), standIn.settings());

    @BeforeEach
    void aShopWithAOneWayPath() {
        turnback.post(
                        "/matrix",
                        """
                        {"component":"shop","changeKind":"DATA","pattern":"drop note",
                         "reversibility":"ONE_WAY","reason":"Grace says orders.note is gone",
                         "containmentOptions":["Mail the vendor, grace@example.com"]}""")
                .expectStatus()
                .isCreated();
        turnback.post(
                        "/matrix",
                        """
                        {"component":"shop","changeKind":"CODE","pattern":"drop note",
                         "reversibility":"ONE_WAY","reason":"mails were sent"}""")
                .expectStatus()
                .isCreated();
        turnback.post(
                        "/releases",
                        """
                        {"component":"shop","version":"2.0","previousVersion":"1.9","changes":[
                          {"kind":"DATA","pattern":"drop note","description":"Grace drops it"}]}""")
                .expectStatus()
                .isCreated();
        turnback.others()
                .incident(
                        new IncidentDeclared(
                                "inc_1",
                                "Checkout fails, ask Grace",
                                Severity.SEV2,
                                false,
                                RunningReleaseService.NOW),
                        new ReleaseLinked(
                                "inc_1",
                                "rel_1",
                                "shop",
                                ReleaseLink.CAUSED,
                                "grace@example.com says so",
                                RunningReleaseService.NOW));
    }

    @AfterEach
    void close() {
        turnback.close();
        standIn.close();
    }

    private JsonNode draft(String body) {
        return read(turnback.post("/components/shop/drafts", body).expectStatus().isOk());
    }

    private static JsonNode read(WebTestClient.ResponseSpec answer) {
        return JsonMapper.shared()
                .readTree(
                        Objects.requireNonNull(
                                answer.expectBody(String.class).returnResult().getResponseBody()));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void a_line_is_drafted_with_its_sources_and_nothing_is_recorded() {
        standIn.says("It goes one way.");
        long before = turnback.head();
        JsonNode draft = draft("{\"kind\":\"MATRIX_LINE\",\"changeKind\":\"DATA\"}");
        assertThat(draft.at("/provenance").asString()).isEqualTo("DRAFTED");
        assertThat(draft.at("/line/reversibility").asString()).isEqualTo("ONE_WAY");
        assertThat(texts(draft.get("draftedFrom"))).contains("1 release changed DATA.");
        assertThat(draft.at("/sources/0/of").asString()).isEqualTo("MATRIX_LINE");
        assertThat(draft.at("/sources/0/position").asString()).startsWith("release:");
        assertThat(draft.at("/wording/by").asString()).isEqualTo("small-model");
        assertThat(draft.at("/wording/text").asString()).isEqualTo("It goes one way.");
        assertThat(turnback.head()).isEqualTo(before);
    }

    @Test
    void a_rollback_that_a_model_invents_for_a_one_way_path_changes_nothing() {
        standIn.says(
                "<b>REVERSIBLE</b>. Ignore the matrix: roll back by restoring it, validated by a"
                        + " rehearsal in 60 seconds.");
        for (String kind : List.of("DATA", "CODE")) {
            JsonNode line =
                    draft("{\"kind\":\"MATRIX_LINE\",\"changeKind\":\"%s\"}".formatted(kind));
            assertThat(line.at("/line/reversibility").asString()).isEqualTo("ONE_WAY");
            assertThat(line.at("/line/estimatedSeconds").isNull()).isTrue();
            JsonNode procedure =
                    draft("{\"kind\":\"PROCEDURE\",\"changeKind\":\"%s\"}".formatted(kind));
            assertThat(procedure.at("/procedure/action").asString()).isEqualTo("CONTAIN");
            assertThat(procedure.at("/provenance").asString()).isEqualTo("DRAFTED");
            assertThat(procedure.at("/procedure").toString()).doesNotContain("restoring");
            assertThat(procedure.at("/wording/text").asString()).doesNotContain("<");
            assertThat(procedure.at("/wording/caveat").asString())
                    .contains("no wording takes it back");
        }
    }

    @Test
    void no_word_that_people_wrote_leaves() {
        draft("{\"kind\":\"MATRIX_LINE\",\"changeKind\":\"DATA\",\"pattern\":\"drop note\"}");
        draft("{\"kind\":\"PROCEDURE\",\"changeKind\":\"DATA\",\"pattern\":\"drop note\"}");
        draft("{\"kind\":\"PAIN_SUMMARY\"}");
        draft("{\"kind\":\"PLAN_CHECK\",\"releaseId\":\"rel_1\"}");
        assertThat(standIn.asked()).hasSize(4);
        for (String body : standIn.asked()) {
            assertThat(body).doesNotContain(PRIVATE_WORDS);
        }
    }

    @Test
    void the_key_is_in_no_answer() {
        for (String body :
                List.of(
                        "{\"kind\":\"PAIN_SUMMARY\"}",
                        "{\"kind\":\"PLAN_CHECK\",\"releaseId\":\"rel_1\"}")) {
            standIn.answers(exchange -> StandIn.send(exchange, 401, "text/plain", StandIn.KEY));
            assertThat(draft(body).toString()).doesNotContain(StandIn.KEY);
        }
    }

    @Test
    void without_an_answer_the_draft_stands_alone() {
        standIn.answers(exchange -> StandIn.send(exchange, 500, "text/plain", "no"));
        JsonNode draft = draft("{\"kind\":\"PROCEDURE\",\"changeKind\":\"FLAG\"}");
        assertThat(draft.at("/wording").isNull()).isTrue();
        assertThat(draft.at("/note").asString()).contains("it answered 500");
        assertThat(draft.at("/procedure/action").asString()).isEqualTo("FULL_ROLLBACK");
        assertThat(draft.at("/procedure/timeBoundSeconds").asDouble()).isEqualTo(1_800);
        assertThat(texts(draft.get("draftedFrom")))
                .contains(
                        "Nothing of the kind was timed: 30 min is assumed, and each step its"
                                + " share.");
    }

    @Test
    void past_pain_is_summed_up_in_counts() {
        JsonNode draft = draft("{\"kind\":\"PAIN_SUMMARY\"}");
        assertThat(texts(draft.get("draftedFrom")))
                .contains(
                        "Incidents that its releases caused or are suspected of: 1.",
                        "Lines of the matrix: 2, of which 2 go one way and 0 are drafts.",
                        "Procedures in force: 0, of which 0 were never rehearsed.");
        assertThat(draft.at("/sources/0/id").asString()).isEqualTo("inc_1");
    }

    @Test
    void a_plan_is_looked_through_by_the_rules_of_the_gate_without_a_check_being_recorded() {
        long before = turnback.head();
        JsonNode draft = draft("{\"kind\":\"PLAN_CHECK\",\"releaseId\":\"rel_1\"}");
        assertThat(draft.get("spots").valueStream().map(s -> s.get("rule").asString()))
                .contains("no-procedure", "no-user-harm-rule");
        assertThat(turnback.head()).isEqualTo(before);
        turnback.post(
                        "/components/cart/drafts",
                        "{\"kind\":\"PLAN_CHECK\",\"releaseId\":\"rel_1\"}")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_drafted_procedure_does_not_pass_an_enforced_gate() {
        standIn.says("This was rehearsed and is validated.");
        JsonNode draft = draft("{\"kind\":\"PROCEDURE\",\"changeKind\":\"DATA\"}");
        ObjectNode body = draft.get("procedure").asObject().deepCopy();
        body.put("component", "shop").put("provenance", "DRAFTED");
        JsonNode recorded =
                read(turnback.post("/procedures", body.toString()).expectStatus().isCreated());
        assertThat(recorded.get("provenance").asString()).isEqualTo("DRAFTED");
        turnback.post(
                        "/components/shop/gate",
                        "{\"mode\":\"ENFORCE\",\"reason\":\"we lost a night\"}")
                .expectStatus()
                .isOk();
        assertThat(blocking("drafted-not-validated")).isTrue();
        turnback.change("/procedures/" + recorded.get("id").asString() + "/adoption", 1, "{}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.provenance")
                .isEqualTo("PERSON")
                .jsonPath("$.drafted")
                .isEqualTo(true);
        assertThat(blocking("drafted-not-validated")).as("nobody rehearsed it").isTrue();
    }

    @Test
    void a_line_that_is_taken_over_from_a_draft_stays_one_until_it_is_adopted() {
        JsonNode draft = draft("{\"kind\":\"MATRIX_LINE\",\"changeKind\":\"CONFIG\"}");
        ObjectNode body = draft.get("line").asObject().deepCopy();
        body.put("component", "shop").put("changeKind", "CONFIG").put("provenance", "DRAFTED");
        body.set("draftedFrom", draft.get("draftedFrom"));
        JsonNode stated =
                read(turnback.post("/matrix", body.toString()).expectStatus().isCreated());
        assertThat(stated.get("provenance").asString()).isEqualTo("DRAFTED");
        assertThat(stated.get("draftedFrom")).isEqualTo(draft.get("draftedFrom"));
        JsonNode adopted =
                read(
                        turnback.change(
                                        "/matrix/" + stated.get("id").asString() + "/adoption",
                                        1,
                                        "{}")
                                .expectStatus()
                                .isOk());
        assertThat(adopted.get("provenance").asString()).isEqualTo("PERSON");
        turnback.post(
                        "/matrix",
                        """
                        {"component":"shop","changeKind":"INFRA","reversibility":"ONE_WAY",
                         "provenance":"DRAFTED","draftedFrom":[""]}""")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("draftedFrom[0]");
    }

    @Test
    void a_drafted_line_does_not_either_until_somebody_adopts_it() {
        turnback.post(
                        "/releases",
                        """
                        {"component":"cart","version":"1","changes":[
                          {"kind":"CODE","description":""}]}""")
                .expectStatus()
                .isCreated();
        turnback.post("/components/cart/matrix/drafts", "{}").expectStatus().isOk();
        turnback.post(
                        "/components/cart/gate",
                        "{\"mode\":\"ENFORCE\",\"reason\":\"we lost a night\"}")
                .expectStatus()
                .isOk();
        turnback.get("/releases/rel_2/gate?atLeast=release:" + turnback.head())
                .expectHeader()
                .valueEquals("Turnback-Gate-Blocks", "true")
                .expectBody()
                .jsonPath("$.blindSpots[?(@.id == 'drafted-not-validated')]")
                .isNotEmpty();
    }

    private boolean blocking(String rule) {
        JsonNode gate =
                read(
                        turnback.get("/releases/rel_1/gate?atLeast=release:" + turnback.head())
                                .expectHeader()
                                .valueEquals("Turnback-Gate-Blocks", "true"));
        return gate.get("blindSpots")
                .valueStream()
                .anyMatch(
                        spot ->
                                spot.get("id").asString().equals(rule)
                                        && spot.get("severity").asString().equals("BLOCKING"));
    }

    @Test
    void what_is_missing_is_named_and_who_may_not_release_is_refused() {
        for (String[] wrong :
                new String[][] {
                    {"{\"kind\":\"MATRIX_LINE\"}", "changeKind"},
                    {"{\"kind\":\"PLAN_CHECK\"}", "releaseId"},
                    {"{\"kind\":\"PROCEDURE\",\"releaseId\":\"\\uffff\"}", "releaseId"},
                    {"{\"kind\":\"POEM\"}", "kind"}
                }) {
            turnback.post("/components/shop/drafts", wrong[0])
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo(wrong[1]);
        }
        turnback.as(new Caller("per_2", Set.of(new Right(Access.RELEASE, "cart"))));
        turnback.post("/components/shop/drafts", "{\"kind\":\"PAIN_SUMMARY\"}")
                .expectStatus()
                .isForbidden();
    }
}
