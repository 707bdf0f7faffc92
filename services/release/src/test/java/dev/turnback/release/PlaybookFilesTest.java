package dev.turnback.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Right;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is prepared for a component, as a file: there and back. */
class PlaybookFilesTest {

    private static final String FILE = PlaybookFiles.WHOLE;

    /** A body with name and rule to fill in. */
    private static final String SHEET =
            """
            {"component":"shop","name":"%s","rules":[{"id":"%s","name":"E","signal":"s",
             "harmKind":"USER","comparison":"BELOW","sustainSeconds":1,"quietSeconds":2,
             "requiredAction":"HOLD"}]}""";

    private final RunningReleaseService turnback = new RunningReleaseService();

    @AfterEach
    void close() {
        turnback.close();
    }

    private static JsonNode json(WebTestClient.ResponseSpec answer) {
        return JsonMapper.shared()
                .readTree(
                        Objects.requireNonNull(
                                answer.expectBody(String.class).returnResult().getResponseBody()));
    }

    private JsonNode applied(String yaml) {
        return json(turnback.apply(yaml).expectStatus().isOk());
    }

    private static List<String> done(JsonNode applied) {
        return applied.path("items")
                .valueStream()
                .map(
                        item ->
                                item.path("done").asString()
                                        + " "
                                        + item.path("what").asString()
                                        + " "
                                        + item.path("name").asString())
                .toList();
    }

    private static Set<String> ways(JsonNode applied) {
        return applied.path("items")
                .valueStream()
                .map(item -> item.path("done").asString())
                .collect(java.util.stream.Collectors.toSet());
    }

    /** Refused with this status, this field named first, and nothing recorded. */
    private JsonNode refused(String yaml, int status, String field, int line) {
        long before = turnback.head();
        JsonNode problem = json(turnback.apply(yaml).expectStatus().isEqualTo(status));
        assertThat(problem.path("field").asString()).isEqualTo(field);
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
        assertThat(problem.path("errors").path(0).path("line").asInt()).isEqualTo(line);
        assertThat(turnback.head()).isEqualTo(before);
        return problem;
    }

    @Nested
    class Applying {

        @Test
        void everything_is_created_on_an_empty_installation() {
            JsonNode applied = applied(FILE);
            assertThat(done(applied))
                    .containsExactly(
                            "CREATED COMPONENT shop",
                            "CREATED LINE SCHEMA/drop column",
                            "CREATED LINE CODE",
                            "CREATED PROCEDURE Redeploy",
                            "CREATED SHEET Checkout",
                            "CREATED RELEASE 2.0");
            turnback.get(
                            "/releases/"
                                    + applied.path("releaseId").asString()
                                    + "?atLeast=release:"
                                    + turnback.head())
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.changes[0].reversibility")
                    .isEqualTo("ONE_WAY")
                    .jsonPath("$.changes[0].lineVersion")
                    .isEqualTo(1)
                    .jsonPath("$.readiness.confirmed[0].prerequisite")
                    .isEqualTo("the artifact");
            turnback.get("/components/shop")
                    .expectBody()
                    .jsonPath("$.gate")
                    .isEqualTo("ENFORCE")
                    .jsonPath("$.bar.withinSeconds")
                    .isEqualTo(900.0)
                    .jsonPath("$.triggerRoles[0]")
                    .isEqualTo("COMMANDER");
        }

        @Test
        void twice_changes_nothing() {
            String first = applied(FILE).path("releaseId").asString();
            long head = turnback.head();
            JsonNode again = applied(FILE);
            assertThat(ways(again)).containsExactly("UNCHANGED");
            assertThat(again.path("releaseId").asString()).isEqualTo(first);
            assertThat(turnback.head()).isEqualTo(head);
        }

        @Test
        void only_what_differs_is_revised() {
            applied(FILE);
            long head = turnback.head();
            assertThat(done(applied(FILE.replace("expectedSeconds: 60", "expectedSeconds: 90"))))
                    .filteredOn(each -> !each.startsWith("UNCHANGED"))
                    .containsExactly("REVISED PROCEDURE Redeploy");
            assertThat(turnback.head()).isEqualTo(head + 1);
        }

        @Test
        void a_plan_pins_the_line_as_the_same_file_leaves_it() {
            applied(FILE);
            JsonNode applied =
                    applied(FILE.replace("[stop writing]", "[stop writing, tell users]"));
            assertThat(done(applied))
                    .filteredOn(each -> !each.startsWith("UNCHANGED"))
                    .containsExactly("REVISED LINE SCHEMA/drop column", "REVISED RELEASE 2.0");
            turnback.get(
                            "/releases/"
                                    + applied.path("releaseId").asString()
                                    + "?atLeast=release:"
                                    + turnback.head())
                    .expectBody()
                    .jsonPath("$.changes[0].lineVersion")
                    .isEqualTo(2)
                    .jsonPath("$.planVersion")
                    .isEqualTo(2);
        }

        @Test
        void trying_says_the_same_and_records_nothing() {
            JsonNode tried = json(turnback.tryToApply(FILE).expectStatus().isOk());
            assertThat(turnback.head()).isZero();
            assertThat(tried.path("dryRun").asBoolean()).isTrue();
            JsonNode applied = applied(FILE);
            assertThat(applied.path("items")).isEqualTo(tried.path("items"));
            assertThat(applied.path("releaseId")).isEqualTo(tried.path("releaseId"));
        }

        @Test
        void what_a_file_does_not_mention_stays_and_is_told() {
            applied(FILE);
            JsonNode applied = applied("component: {id: shop}");
            assertThat(ways(applied)).containsExactly("UNCHANGED");
            assertThat(
                            applied.path("unmentioned")
                                    .valueStream()
                                    .map(each -> each.path("name").asString()))
                    .containsExactly("CODE", "SCHEMA/drop column", "Redeploy", "Checkout");
            assertThat(applied.path("releaseId").isNull()).isTrue();
            turnback.get("/components/shop").expectBody().jsonPath("$.team").isEqualTo("checkout");
        }

        @Test
        void what_was_removed_or_retired_comes_back() {
            JsonNode first = applied(FILE);
            String procedure = first.path("items").path(3).path("id").asString();
            turnback.change("/procedures/" + procedure + "/retirement", 1, "{\"reason\":\"x\"}")
                    .expectStatus()
                    .isOk();
            turnback.change(
                            "/matrix/"
                                    + first.path("items").path(2).path("id").asString()
                                    + "/removal",
                            1,
                            "{\"reason\":\"x\"}")
                    .expectStatus()
                    .isOk();
            JsonNode again = applied(FILE);
            assertThat(done(again))
                    .contains(
                            "CREATED LINE CODE",
                            "CREATED PROCEDURE Redeploy",
                            "REVISED RELEASE 2.0");
            assertThat(again.path("items").path(3).path("id").asString()).isNotEqualTo(procedure);
            assertThat(ways(applied(FILE))).containsExactly("UNCHANGED");
        }

        @Test
        void a_sheet_is_known_by_its_name_whichever_was_written_last() {
            JsonNode first = applied(FILE);
            turnback.post("/sheets", SHEET.formatted("Experiment", "latency"))
                    .expectStatus()
                    .isCreated();
            JsonNode again = applied(FILE);
            assertThat(ways(again)).containsExactly("UNCHANGED");
            assertThat(again.path("items").path(4).path("id"))
                    .isEqualTo(first.path("items").path(4).path("id"));
            assertThat(
                            again.path("unmentioned")
                                    .valueStream()
                                    .map(each -> each.path("name").asString()))
                    .containsExactly("Experiment");
            assertThat(done(applied(FILE.replace("threshold: 0.01", "threshold: 0.02"))))
                    .contains("REVISED SHEET Checkout");
            turnback.get("/sheets?component=shop&atLeast=release:" + turnback.head())
                    .expectBody()
                    .jsonPath("$.items[*].name")
                    .value(
                            names ->
                                    assertThat(names.toString())
                                            .contains("Checkout", "Experiment"));
        }

        @Test
        void a_sheet_of_another_name_is_another_sheet() {
            applied(FILE);
            assertThat(done(applied(FILE.replace("Checkout", "Payments"))))
                    .contains("CREATED SHEET Payments");
            assertThat(
                            applied("component: {id: shop}")
                                    .path("unmentioned")
                                    .valueStream()
                                    .map(each -> each.path("name").asString()))
                    .contains("Checkout", "Payments");
        }

        @Test
        void a_plan_whose_rollout_began_stays_as_it_is() {
            String release = applied(FILE).path("releaseId").asString();
            turnback.post("/releases/" + release + "/rollout", "{}").expectStatus().isOk();
            applied(FILE.replace("[stop writing]", "[tell users]"));
            assertThat(done(applied(FILE.replace("[stop writing]", "[tell users]"))))
                    .contains("UNCHANGED RELEASE 2.0");
            JsonNode problem =
                    refused(
                            FILE.replace("previousVersion: \"1.9\"", "previousVersion: \"1.8\""),
                            422,
                            "release",
                            36);
            assertThat(problem.path("reason").asString()).isEqualTo("rollout-started-already");
            assertThat(done(applied(FILE.replace("version: \"2.0\"", "version: \"2.1\""))))
                    .contains("CREATED RELEASE 2.1");
        }

        @Test
        void the_same_request_again_does_not_undo_what_came_after_it() {
            turnback.applyOnce("once", FILE).expectStatus().isOk();
            applied(FILE.replace("expectedSeconds: 60", "expectedSeconds: 90"));
            long head = turnback.head();
            assertThat(ways(json(turnback.applyOnce("once", FILE).expectStatus().isOk())))
                    .containsExactly("UNCHANGED");
            assertThat(turnback.head()).isEqualTo(head);
            turnback.applyOnce("once", FILE.replace("expectedSeconds: 60", "expectedSeconds: 120"))
                    .expectStatus()
                    .isEqualTo(422);
        }
    }

    @Nested
    class Refusing {

        @Test
        void what_is_broken_is_named_by_line_and_field() {
            refused(
                    FILE.replace("changeKind: CODE", "changeKind: CAKE"),
                    400,
                    "matrix[1].changeKind",
                    13);
            refused(FILE + "more: 1\n", 400, "more", 54);
            refused("component: {id: shop", 400, "", 1);
            refused("", 400, "", 1);
        }

        @Test
        void a_name_that_stands_for_nothing_is_named() {
            refused(
                    FILE.replace("procedures: [Redeploy]", "procedures: [Redeplay]"),
                    400,
                    "release.procedures[0]",
                    40);
            refused(
                    FILE.replace("procedure: Redeploy", "procedure: Redo"),
                    400,
                    "release.confirmed[0].procedure",
                    51);
            refused(FILE.replace("sheet: Checkout", "sheet: Check"), 400, "release.sheet", 39);
        }

        @Test
        void what_a_rule_forbids_is_refused_before_anything_is_done() {
            refused(
                    FILE.replace("threshold: 0.01", "threshold: 0.01\n      clearThreshold: 0.02"),
                    422,
                    "sheet.rules[0].clearThreshold",
                    33);
            refused(
                    FILE.replace(
                            "description: drops",
                            "reversibility: REVERSIBLE\n      description: drops"),
                    422,
                    "release.changes[0].departsBecause",
                    42);
            applied(FILE);
            refused(FILE.replace("name: The shop", "name: Another shop"), 422, "component.name", 3);
        }

        @Test
        void a_name_of_two_sheets_is_not_guessed() {
            applied(FILE);
            turnback.post("/sheets", SHEET.formatted("Checkout", "latency"))
                    .expectStatus()
                    .isCreated();
            refused(FILE, 400, "sheet.name", 25);
            turnback.get("/components/shop/turnback.yaml?atLeast=release:" + turnback.head())
                    .expectStatus()
                    .isEqualTo(422);
        }

        @Test
        void a_retired_component_takes_nothing() {
            applied(FILE);
            turnback.post("/components/shop/retirement", "{\"reason\":\"sold\"}")
                    .expectStatus()
                    .isOk();
            refused(FILE.replace("changeKind: CODE", "changeKind: FLAG"), 422, "component", 1);
        }

        @Test
        void a_name_of_two_procedures_is_not_guessed() {
            applied(FILE);
            turnback.post(
                            "/procedures",
                            """
                    {"component":"shop","name":"Redeploy","action":"PAUSE","changeKinds":["CODE"],
                     "steps":[{"text":"x","executor":"x","expectedSeconds":1}],"timeBoundSeconds":1}""")
                    .expectStatus()
                    .isCreated();
            refused(FILE, 400, "procedures[0].name", 16);
            turnback.get("/components/shop/turnback.yaml?atLeast=release:" + turnback.head())
                    .expectStatus()
                    .isEqualTo(422);
        }

        @Test
        void the_right_is_asked_before_anything_else() {
            applied(FILE);
            long head = turnback.head();
            turnback.as(
                    new Caller(
                            "per_9",
                            Set.of(
                                    new Right(Access.RELEASE, "other"),
                                    Right.everywhere(Access.READ))));
            turnback.apply(FILE.replace("version: \"2.0\"", "version: \"2.1\""))
                    .expectStatus()
                    .isForbidden();
            turnback.tryToApply(FILE).expectStatus().isForbidden();
            assertThat(turnback.head()).isEqualTo(head);
            turnback.apply(FILE.replace("id: shop", "id: other")).expectStatus().isOk();
            turnback.apply(FILE.replace("team: checkout", "tem: checkout"))
                    .expectStatus()
                    .isForbidden();
            turnback.apply("component: {id: other, tem: x}").expectStatus().isBadRequest();
        }

        @Test
        void a_body_of_another_kind_or_size_is_refused() {
            turnback.post("/playbook-files", "{}").expectStatus().isEqualTo(415);
            turnback.apply("# " + "x".repeat(5 << 20)).expectStatus().isEqualTo(413);
            assertThat(turnback.head()).isZero();
        }
    }

    @Nested
    class ThereAndBack {

        private String built() {
            turnback.post("/components", "{\"id\":\"shop\",\"name\":\"Shop: \\\"the\\\" one\"}")
                    .expectStatus()
                    .isCreated();
            turnback.post(
                            "/components/shop/ownership",
                            "{\"team\":\"checkout\",\"onCall\":\"#shop\",\"triggerRoles\":[\"COMMANDER\"],\"triggerPersons\":[\"per_1\"]}")
                    .expectStatus()
                    .isOk();
            turnback.post(
                            "/components/shop/reversibility-bar",
                            "{\"redeploySuffices\":{\"reason\":\"stateless\"}}")
                    .expectStatus()
                    .isOk();
            turnback.post("/components/shop/gate", "{\"mode\":\"ENFORCE\",\"reason\":\"we can\"}")
                    .expectStatus()
                    .isOk();
            turnback.post(
                            "/matrix",
                            """
                    {"component":"shop","changeKind":"SCHEMA","pattern":"drop column","reversibility":"PARTIALLY_REVERSIBLE",
                     "easyToReverse":["a"],"hardToReverse":["b"],"failureModes":["c"],"dataMutationPaths":["d"],
                     "controls":["e"],"containmentOptions":["f"],"estimatedSeconds":12.5,"reason":"line\\none",
                     "undoWindow":{"kind":"EVENT","event":"backfill","dropsTo":"ONE_WAY","description":"x"}}""")
                    .expectStatus()
                    .isCreated();
            turnback.post(
                            "/releases",
                            "{\"component\":\"shop\",\"version\":\"1.0\",\"changes\":[{\"kind\":\"FLAG\",\"description\":\"\"}]}")
                    .expectStatus()
                    .isCreated();
            turnback.post("/components/shop/matrix/drafts", "{}").expectStatus().isOk();
            String procedure =
                    RunningReleaseService.id(
                            turnback.post(
                                            "/procedures",
                                            """
                    {"component":"shop","name":"Redeploy","action":"FULL_ROLLBACK","changeKinds":["SCHEMA","CODE"],
                     "patterns":["drop column"],"triggerRoles":["RELEASE_OWNER"],"triggerPersons":["per_2"],
                     "steps":[{"text":"x","executor":"y","expectedSeconds":1}],"timeBoundSeconds":60,
                     "prerequisites":[{"text":"a backup","kind":"BACKUP"}],"provenance":"DRAFTED"}""")
                                    .expectStatus()
                                    .isCreated());
            String sheet =
                    RunningReleaseService.id(
                            turnback.post(
                                            "/sheets",
                                            """
                    {"component":"shop","name":"Sheet","rules":[{"id":"errors","name":"E","signal":"s","harmKind":"USER",
                     "comparison":"BELOW","sustainSeconds":1,"quietSeconds":2,"requiredAction":"HOLD","minSamples":3,
                     "mustHaveData":true,"measured":{"dataSource":"main","query":"max(s)"}}]}""")
                                    .expectStatus()
                                    .isCreated());
            return RunningReleaseService.id(
                    turnback.post(
                                    "/releases",
                                    """
                    {"component":"shop","version":"2.0","previousVersion":"1.9","owner":"per_1","sheetId":"%s",
                     "procedureIds":["%s"],
                     "changes":[{"kind":"SCHEMA","pattern":"drop column","description":"orders","reversibility":"ONE_WAY",
                      "departsBecause":"nobody reads it","dependants":[{"component":"billing","reliesFrom":"5.0"}],
                      "irreversibleEffects":["mails"]},{"kind":"FLAG","description":""}],
                     "stages":[{"name":"canary","exposurePercent":2.5}],
                     "window":{"from":"2026-03-02T09:00:00Z","to":"2026-03-02T17:00:00Z"},
                     "onDuty":[{"person":"per_1","from":"2026-03-02T09:00:00Z"}],
                     "confirmed":[{"procedureId":"%s","prerequisite":"a backup"}],
                     "guidance":[{"guidanceId":"gui_1","answer":"DOES_NOT_APPLY","why":"x"}]}"""
                                            .formatted(sheet, procedure, procedure))
                            .expectStatus()
                            .isCreated());
        }

        @Test
        void what_was_built_over_the_api_comes_back_byte_for_byte_from_an_empty_installation() {
            String exported = turnback.exported("shop", "&release=" + built());
            assertThat(exported)
                    .contains(
                            "provenance: DRAFTED",
                            "draftedFrom:",
                            "sheet: \"Sheet\"",
                            "dataSource: \"main\"",
                            "query: \"max(s)\"");
            try (var other = new RunningReleaseService()) {
                JsonNode applied = json(other.apply(exported).expectStatus().isOk());
                assertThat(ways(applied)).containsExactly("CREATED");
                String release = applied.path("releaseId").asString();
                assertThat(other.exported("shop", "&release=" + release)).isEqualTo(exported);
            }
        }

        @Test
        void what_was_exported_changes_nothing_where_it_came_from() {
            String exported = turnback.exported("shop", "&release=" + built());
            long head = turnback.head();
            assertThat(ways(applied(exported))).containsExactly("UNCHANGED");
            assertThat(turnback.head()).isEqualTo(head);
        }

        @Test
        void whoever_leaves_the_provenance_out_stands_for_a_draft() {
            String exported = turnback.exported("shop", "&release=" + built());
            String adopted =
                    exported.replaceAll(
                            "    provenance: DRAFTED\n(    draftedFrom:\n(      - .*\n)+)?", "");
            assertThat(adopted).doesNotContain("DRAFTED");
            assertThat(done(applied(adopted)))
                    .contains("REVISED LINE FLAG", "REVISED PROCEDURE Redeploy");
            String release = applied(adopted).path("releaseId").asString();
            assertThat(turnback.exported("shop", "&release=" + release)).isEqualTo(adopted);
            assertThat(ways(applied(exported))).containsExactly("UNCHANGED");
        }

        @Test
        void a_draft_of_what_somebody_removed_is_not_brought_back() {
            String exported = turnback.exported("shop", "&release=" + built());
            JsonNode lines = json(turnback.get("/matrix?component=shop"));
            String id = lines.path("items").path(0).path("id").asString();
            assertThat(lines.path("items").path(0).path("provenance").asString())
                    .isEqualTo("DRAFTED");
            turnback.change("/matrix/" + id + "/removal", 1, "{\"reason\":\"x\"}")
                    .expectStatus()
                    .isOk();
            JsonNode problem = json(turnback.apply(exported).expectStatus().isBadRequest());
            assertThat(problem.path("errors").path(0).path("field").asString())
                    .isEqualTo("matrix[0].provenance");
        }

        @Test
        void it_has_a_tag_and_is_not_there_for_what_does_not_exist() {
            applied(FILE);
            var answer =
                    turnback.get(
                                    "/components/shop/turnback.yaml?atLeast=release:"
                                            + turnback.head())
                            .expectHeader()
                            .contentType("application/yaml;charset=UTF-8")
                            .expectBody()
                            .returnResult();
            String etag = Objects.requireNonNull(answer.getResponseHeaders().getETag());
            turnback.getUnless(etag, "/components/shop/turnback.yaml")
                    .expectStatus()
                    .isNotModified();
            turnback.get("/components/nothing/turnback.yaml").expectStatus().isNotFound();
            turnback.get("/components/shop/turnback.yaml?release=rel_x")
                    .expectStatus()
                    .isNotFound();
            turnback.timePasses(Duration.ofDays(1));
            turnback.getUnless(etag, "/components/shop/turnback.yaml")
                    .expectStatus()
                    .isNotModified();
        }
    }
}
