package dev.turnback.release;

import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Right;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Decision sheets over HTTP, from the template to the release that is pinned to one. */
class SheetsTest {

    private final RunningReleaseService turnback = new RunningReleaseService();

    @AfterEach
    void close() {
        turnback.close();
    }

    private static String says(String threshold, String more) {
        return """
            {"name": "Shop", "rules": [
              {"id": "errors", "name": "Errors", "signal": "error_rate", "harmKind": "USER",
               "comparison": "ABOVE", "threshold": %s, "clearThreshold": 1, "sustainSeconds": 120,
               "quietSeconds": 600, "requiredAction": "ROLLBACK", "owner": "commander"}]%s}
            """
                .formatted(threshold, more);
    }

    private String written(String more) {
        return RunningReleaseService.id(
                turnback.post("/sheets", says("2", more)).expectStatus().isCreated());
    }

    private String ofShop() {
        return written(", \"component\": \"shop\"");
    }

    private void revisedTo(String id, int seen, String threshold) {
        turnback.change("/sheets/" + id + "/revisions", seen, says(threshold, ""))
                .expectStatus()
                .isOk();
    }

    /** The answer to the start of a rollout of the shop. */
    private WebTestClient.BodyContentSpec rolledOut(String plan) {
        String release =
                RunningReleaseService.id(
                        turnback.post(
                                "/releases",
                                """
                                {"component":"shop","version":"2.0"%s,
                                 "changes":[{"kind":"CODE","description":"basket"}]}"""
                                        .formatted(plan)));
        return turnback.post("/releases/" + release + "/rollout", "{}")
                .expectStatus()
                .isOk()
                .expectBody();
    }

    @Test
    void a_sheet_says_what_its_rules_lack() {
        String id = ofShop();
        turnback.get("/sheets/" + id)
                .expectBody()
                .jsonPath("$.component")
                .isEqualTo("shop")
                .jsonPath("$.state")
                .isEqualTo("ACTIVE")
                .jsonPath("$.rules[0].minSamples")
                .isEqualTo(1)
                .jsonPath("$.incomplete[0].rule")
                .isEqualTo("errors")
                .jsonPath("$.incomplete[0].fields[0]")
                .isEqualTo("budgetSeconds")
                .jsonPath("$.incomplete[0].fields.length()")
                .isEqualTo(1);
        turnback.get("/components/shop").expectStatus().isOk();
    }

    @Test
    void templates_are_listed_apart_from_the_sheets_of_a_component() {
        String template = written(", \"fromTemplate\": \"starting-sheet\"");
        String sheet = written(", \"component\": \"shop\", \"fromTemplate\": \"" + template + "\"");
        turnback.get("/sheets?template=true")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].component")
                .isEqualTo(null);
        turnback.get("/sheets?component=shop")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].id")
                .isEqualTo(sheet)
                .jsonPath("$.items[0].fromTemplate")
                .isEqualTo(template);
        turnback.get("/sheets").expectBody().jsonPath("$.items.length()").isEqualTo(2);
    }

    @Test
    void what_ships_leaves_open_what_only_the_team_can_know() {
        turnback.get("/sheets/templates")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo("starting-sheet")
                .jsonPath("$.items[0].builtIn")
                .isEqualTo(true)
                .jsonPath("$.items[0].rules[?(@.id=='latency-p99')].threshold")
                .isEqualTo(null)
                .jsonPath("$.items[0].incomplete.length()")
                .isEqualTo(4);
    }

    @Test
    void the_second_of_two_editors_is_shown_what_the_first_wrote() {
        String id = ofShop();
        revisedTo(id, 1, "3");
        turnback.change("/sheets/" + id + "/revisions", 1, says("4", ""))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.current.version")
                .isEqualTo(2)
                .jsonPath("$.current.rules[0].threshold")
                .isEqualTo(3.0);
    }

    @Test
    void every_version_stays_and_the_differences_are_told_in_sentences() {
        String id = ofShop();
        revisedTo(id, 1, "3");
        turnback.get("/sheets/" + id + "/versions/1")
                .expectBody()
                .jsonPath("$.content.rules[0].threshold")
                .isEqualTo(2.0);
        turnback.get("/sheets/" + id + "/versions/3").expectStatus().isNotFound();
        turnback.get("/sheets/" + id + "/diff?from=1&to=2")
                .expectBody()
                .jsonPath("$.changes.length()")
                .isEqualTo(1)
                .jsonPath("$.changes[0].field")
                .isEqualTo("rules[0].threshold")
                .jsonPath("$.changes[0].sentence")
                .isEqualTo("The threshold of \"Errors\" was 2 and is now 3.");
        turnback.get("/sheets/" + id + "/diff?from=1&to=3").expectStatus().isBadRequest();
        turnback.get("/sheets/" + id + "/diff")
                .expectBody()
                .jsonPath("$.from")
                .isEqualTo(1)
                .jsonPath("$.to")
                .isEqualTo(2);
    }

    @Test
    void a_rule_that_would_clear_while_it_harms_is_refused_by_name() {
        turnback.post("/sheets", says("0.5", ""))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("rules[0].clearThreshold");
    }

    @Test
    void what_is_malformed_is_refused_by_name() {
        refuses(says("2", "").replace("\"errors\"", "\"No Kebab\""), "rules[0].id");
        refuses(says("2", "").replace("120", "-1"), "rules[0].sustainSeconds");
        refuses(says("1e300", ""), "rules[0].threshold");
        refuses("{\"name\": \"Shop\", \"rules\": []}", "rules");
        refuses(says("2", ", \"fromTemplate\": \"sht_9\""), "fromTemplate");
    }

    private static String measured(String measured) {
        return says("2", "").replace("\"owner\":", "\"measured\": " + measured + ", \"owner\":");
    }

    @Test
    void a_rule_may_say_how_it_is_measured() {
        String id =
                RunningReleaseService.id(
                        turnback.post(
                                        "/sheets",
                                        measured(
                                                """
                                                {"dataSource": "prometheus", "query": "up == 0"}"""))
                                .expectStatus()
                                .isCreated());
        turnback.get("/sheets/" + id)
                .expectBody()
                .jsonPath("$.rules[0].measured.dataSource")
                .isEqualTo("prometheus")
                .jsonPath("$.rules[0].measured.query")
                .isEqualTo("up == 0");
        revisedTo(id, 1, "2");
        turnback.get("/sheets/" + id + "/diff")
                .expectBody()
                .jsonPath("$.changes.length()")
                .isEqualTo(1)
                .jsonPath("$.changes[0].field")
                .isEqualTo("rules[0].measured");
    }

    @Test
    void how_it_is_measured_is_said_whole_or_not_at_all() {
        refuses(measured("{\"query\": \"up\"}"), "rules[0].measured.dataSource");
        refuses(measured("{\"dataSource\": \"prometheus\"}"), "rules[0].measured.query");
        String blank = "{\"dataSource\": \"prometheus\", \"query\": \" \"}";
        refuses(measured(blank), "rules[0].measured.query");
        refuses(
                measured(blank.replace("\" \"", "\"" + "1".repeat(2_001) + "\"")),
                "rules[0].measured.query");
        refuses(
                measured("{\"dataSource\": \"No Name\", \"query\": \"up\"}"),
                "rules[0].measured.dataSource");
    }

    private void refuses(String body, String field) {
        turnback.post("/sheets", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void a_rollout_is_pinned_to_the_version_that_is_in_force_when_it_starts() {
        String sheet = ofShop();
        revisedTo(sheet, 1, "3");
        rolledOut("")
                .jsonPath("$.pins.sheet.id")
                .isEqualTo(sheet)
                .jsonPath("$.pins.sheet.version")
                .isEqualTo(2);
    }

    @Test
    void a_sheet_that_was_named_goes_before_a_newer_one() {
        String named = ofShop();
        turnback.timePasses(Duration.ofMinutes(1));
        String newer = ofShop();
        rolledOut("").jsonPath("$.pins.sheet.id").isEqualTo(newer);
        rolledOut(", \"sheetId\": \"" + named + "\"").jsonPath("$.pins.sheet.id").isEqualTo(named);
    }

    @Test
    void nothing_is_pinned_to_a_retired_sheet() {
        String sheet = ofShop();
        turnback.change("/sheets/" + sheet + "/retirement", 1, "{}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("RETIRED");
        rolledOut("").jsonPath("$.pins.sheet").isEqualTo(null);
        rolledOut(", \"sheetId\": \"" + sheet + "\"").jsonPath("$.pins.sheet").isEqualTo(null);
    }

    @Test
    void who_is_bound_to_another_component_writes_neither_this_sheet_nor_a_template() {
        String shops = ofShop();
        turnback.as(
                new Caller(
                        "per_1",
                        Set.of(Right.everywhere(Access.READ), new Right(Access.RELEASE, "cart"))));
        turnback.post("/sheets", says("2", ", \"component\": \"cart\"")).expectStatus().isCreated();
        turnback.post("/sheets", says("2", "")).expectStatus().isForbidden();
        turnback.change("/sheets/" + shops + "/revisions", 1, says("3", ""))
                .expectStatus()
                .isForbidden();
        turnback.change("/sheets/" + shops + "/retirement", 1, "{}").expectStatus().isForbidden();
        turnback.get("/sheets/" + shops)
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.state")
                .isEqualTo("ACTIVE");
    }
}
