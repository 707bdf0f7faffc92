package dev.turnback.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Scope;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceAdopted;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceProposed;
import dev.turnback.contracts.incident.IncidentEvents.CancellationWithdrawn;
import dev.turnback.contracts.incident.IncidentEvents.ComponentLinked;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCancelled;
import dev.turnback.contracts.incident.IncidentEvents.IncidentContained;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.IncidentReopened;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsMerged;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsSplit;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gate over HTTP: what it finds, what is let through, and in which forms it says so. */
class GateTest {

    private static final Instant NOW = RunningReleaseService.NOW;
    private static final String DROP =
            """
            {"component":"shop","version":"2.0","previousVersion":"1.9","changes":[
              {"kind":"SCHEMA","pattern":"drop column","description":"drops orders.note",
               "reversibility":"ONE_WAY"}]}""";

    private final RunningReleaseService turnback = new RunningReleaseService();

    @AfterEach
    void close() {
        turnback.close();
    }

    private String planned(String plan) {
        return RunningReleaseService.id(
                turnback.post("/releases", plan).expectStatus().isCreated());
    }

    private JsonNode gate(String release) {
        return read(turnback.get("/releases/" + release + "/gate").expectStatus().isOk());
    }

    private static JsonNode read(WebTestClient.ResponseSpec answer) {
        return JsonMapper.shared().readTree(text(answer));
    }

    private static String text(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(String.class).returnResult().getResponseBody());
    }

    private static List<String> found(JsonNode gate) {
        return gate.path("blindSpots")
                .valueStream()
                .map(spot -> spot.path("id").asString())
                .toList();
    }

    private static JsonNode spot(JsonNode gate, String id) {
        return gate.path("blindSpots")
                .valueStream()
                .filter(spot -> spot.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private WebTestClient.ResponseSpec waive(String release, String fields, Instant expiresAt) {
        return turnback.post(
                "/releases/" + release + "/waivers",
                "{%s,\"reason\":\"the column is empty\",\"expiresAt\":\"%s\"}"
                        .formatted(fields, expiresAt));
    }

    @Test
    void it_observes_until_its_team_says_otherwise() {
        String release = planned(DROP);
        JsonNode gate = gate(release);
        assertThat(gate.path("mode").asString()).isEqualTo("OBSERVE");
        assertThat(gate.path("verdict").asString()).isEqualTo("BLOCKED");
        assertThat(gate.path("blocks").asBoolean()).isFalse();
        assertThat(found(gate))
                .contains("no-containment", "one-way-to-everyone", "data-owner-missing");

        turnback.post(
                        "/components/shop/gate",
                        "{\"mode\":\"ENFORCE\",\"reason\":\"we lost a night to this\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.gate")
                .isEqualTo("ENFORCE");
        turnback.get("/releases/" + release + "/gate")
                .expectHeader()
                .valueEquals("Turnback-Gate", "BLOCKED")
                .expectHeader()
                .valueEquals("Turnback-Gate-Blocks", "true");
    }

    @Test
    void a_blind_spot_is_let_through_until_its_waiver_expires_or_is_revoked() {
        String release = planned(DROP);
        String about = spot(gate(release), "no-containment").path("subject").asString();
        JsonNode waived =
                read(
                        waive(
                                        release,
                                        "\"blindSpot\":\"no-containment\",\"subject\":\"%s\""
                                                .formatted(about),
                                        NOW.plus(Duration.ofHours(2)))
                                .expectStatus()
                                .isCreated());
        JsonNode waiver = spot(waived, "no-containment").path("waiver");
        assertThat(waiver.path("reason").asString()).isEqualTo("the column is empty");
        assertThat(waiver.path("by").asString()).isNotEmpty();

        turnback.timePasses(Duration.ofHours(2));
        assertThat(spot(gate(release), "no-containment").path("waiver").isNull()).isTrue();
        assertThat(gate(release).path("waivers").path(0).path("state").asString())
                .isEqualTo("EXPIRED");

        JsonNode again =
                read(
                        waive(
                                        release,
                                        "\"blindSpot\":\"no-containment\"",
                                        NOW.plus(Duration.ofDays(2)))
                                .expectStatus()
                                .isCreated());
        String id = spot(again, "no-containment").path("waiver").path("id").asString();
        JsonNode revoked =
                read(
                        turnback.post(
                                        "/releases/" + release + "/waivers/" + id + "/revocation",
                                        "{\"reason\":\"it is not empty\"}")
                                .expectStatus()
                                .isOk());
        assertThat(spot(revoked, "no-containment").path("waiver").isNull()).isTrue();
        assertThat(revoked.path("waivers").path(0).path("revokedBecause").asString())
                .isEqualTo("it is not empty");
    }

    @Test
    void what_the_gate_does_not_find_is_not_waived() {
        String release = planned(DROP);
        waive(release, "\"blindSpot\":\"open-obligations\"", NOW.plusSeconds(60))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("nothing-to-waive")
                .jsonPath("$.field")
                .isEqualTo("blindSpot");
        waive(
                        release,
                        "\"blindSpot\":\"no-containment\",\"subject\":\"change:CODE\"",
                        NOW.plusSeconds(60))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("subject");
        waive(release, "\"blindSpot\":\"no-such-thing\"", NOW.plusSeconds(60))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("blindSpot");
        waive(release, "\"blindSpot\":\"no-containment\"", NOW.plus(Duration.ofDays(91)))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("expiresAt");
    }

    @Test
    void a_check_is_recorded_once_for_a_key() {
        String release = planned(DROP);
        for (int i = 0; i < 2; i++) {
            turnback.post("/releases/" + release + "/gate-checks", "the-build", "{}")
                    .expectStatus()
                    .isCreated();
        }
        JsonNode checks = gate(release).path("checks");
        assertThat(checks).hasSize(1);
        assertThat(checks.path(0).path("verdict").asString()).isEqualTo("BLOCKED");
        assertThat(checks.path(0).path("planVersion").asInt()).isEqualTo(1);
        assertThat(checks.path(0).path("found").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(found(gate(release)).stream().distinct().toList());
    }

    @Test
    void a_plan_that_is_revised_is_looked_at_anew() {
        String release = planned(DROP);
        turnback.change(
                        "/releases/" + release + "/plan",
                        1,
                        DROP.replace(
                                "]}",
                                "],\"stages\":[{\"name\":\"canary\",\"exposurePercent\":5}]}"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.planVersion")
                .isEqualTo(2);
        JsonNode gate = gate(release);
        assertThat(gate.path("planVersion").asInt()).isEqualTo(2);
        assertThat(found(gate)).doesNotContain("one-way-to-everyone");
        turnback.change("/releases/" + release + "/plan", 1, DROP)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.current.planVersion")
                .isEqualTo(2);
    }

    @Test
    void harm_that_is_not_contained_and_guidance_that_is_not_answered_are_found() {
        String earlier = planned(DROP.replace("2.0", "1.8"));
        String release = planned(DROP);
        assertThat(found(gate(release)))
                .doesNotContain("open-obligations", "guidance-not-followed");

        turnback.others()
                .incident(
                        new IncidentDeclared("inc_1", "Notes are gone", Severity.SEV2, false, NOW),
                        new ReleaseLinked("inc_1", earlier, "shop", ReleaseLink.CAUSED, "", NOW),
                        new IncidentDeclared("inc_2", "A drill", Severity.SEV2, true, NOW),
                        new ReleaseLinked("inc_2", earlier, "shop", ReleaseLink.CAUSED, "", NOW));
        turnback.others()
                .guidance(
                        new GuidanceProposed(
                                "gui_1",
                                "Expand before you contract.",
                                new Scope(List.of(ChangeKind.SCHEMA), List.of(), List.of()),
                                null,
                                null,
                                null,
                                NOW),
                        new GuidanceProposed(
                                "gui_2", "Only proposed.", Scope.ALL, null, null, null, NOW));
        assertThat(found(gate(release))).doesNotContain("guidance-not-followed");
        turnback.others().guidance(new GuidanceAdopted("gui_1", 1, NOW));

        JsonNode gate = gate(release);
        assertThat(found(gate).stream().filter("open-obligations"::equals)).hasSize(1);
        assertThat(spot(gate, "guidance-not-followed").path("sentence").asString())
                .contains("Expand before you contract.");
        JsonNode containment = spot(gate, "no-containment");
        assertThat(containment.path("guidance").path(0).path("id").asString()).isEqualTo("gui_1");
        assertThat(containment.path("incidents").path(0).path("title").asString())
                .isEqualTo("Notes are gone");
        assertThat(containment.path("incidents")).hasSize(1);

        turnback.others().incident(new IncidentContained("inc_1", "restored", NOW));
        assertThat(found(gate(release))).doesNotContain("open-obligations");

        turnback.others().incident(new IncidentReopened("inc_1", "gone again", NOW));
        assertThat(found(gate(release))).contains("open-obligations");
    }

    @Test
    void guidance_with_a_check_blocks_until_the_plan_keeps_to_it_or_it_is_retired() {
        String release = planned(DROP);
        turnback.others()
                .incident(
                        new IncidentDeclared("inc_1", "Notes are gone", Severity.SEV2, false, NOW));
        turnback.others()
                .guidance(
                        new GuidanceProposed(
                                "gui_1",
                                "Let few see it first.",
                                new Scope(List.of(ChangeKind.SCHEMA), List.of("shop"), List.of()),
                                null,
                                GuidanceCheck.firstStageAtMost(5),
                                new GuidanceEvents.Origin("fin_1", "inc_1", "incident:2"),
                                NOW),
                        new GuidanceAdopted("gui_1", 1, NOW));

        JsonNode spot = spot(gate(release), "guidance-not-followed");
        assertThat(spot.path("severity").asString()).isEqualTo("BLOCKING");
        assertThat(spot.path("incidents").path(0).path("title").asString())
                .isEqualTo("Notes are gone");

        String staged =
                planned(
                        DROP.replace("2.0", "2.1")
                                .replace(
                                        "\"changes\"",
                                        "\"stages\":[{\"name\":\"few\",\"exposurePercent\":5}],"
                                                + "\"changes\""));
        assertThat(found(gate(staged))).doesNotContain("guidance-not-followed");

        turnback.others()
                .guidance(new GuidanceEvents.GuidanceRetired("gui_1", 1, "not any more", NOW));
        assertThat(found(gate(release))).doesNotContain("guidance-not-followed");
    }

    @Test
    void harm_of_the_component_is_found_whichever_release_does_it() {
        String earlier = planned(DROP.replace("2.0", "1.8"));
        String release = planned(DROP);
        turnback.others()
                .incident(
                        new IncidentDeclared("inc_1", "Notes are gone", Severity.SEV2, false, NOW),
                        new ComponentLinked(
                                "inc_1", "shop", ReleaseLink.SUSPECTED, "slow", null, NOW));
        JsonNode gate = gate(release);
        assertThat(spot(gate, "open-obligations").path("sentence").asString())
                .contains("of this component");

        turnback.others()
                .incident(new ReleaseLinked("inc_1", earlier, "shop", ReleaseLink.CAUSED, "", NOW));
        JsonNode said = gate(release);
        assertThat(found(said).stream().filter("open-obligations"::equals)).hasSize(1);
        assertThat(spot(said, "open-obligations").path("sentence").asString()).contains(earlier);
    }

    /** Again and again, since each of the views that it reads comes when it comes. */
    @RepeatedTest(20)
    void what_was_declared_by_mistake_is_not_found_and_what_was_merged_is_found_as_the_whole() {
        String earlier = planned(DROP.replace("2.0", "1.8"));
        String release = planned(DROP);
        turnback.others()
                .incident(
                        new IncidentDeclared("inc_1", "Notes are gone", Severity.SEV2, false, NOW),
                        new ReleaseLinked("inc_1", earlier, "shop", ReleaseLink.CAUSED, "", NOW),
                        new IncidentCancelled("inc_1", "a test", NOW));
        assertThat(found(gate(release))).doesNotContain("open-obligations");

        turnback.others()
                .incident(
                        new CancellationWithdrawn("inc_1", "it was real", NOW),
                        new IncidentDeclared("inc_2", "All is gone", Severity.SEV1, false, NOW),
                        new IncidentsMerged("inc_1", "inc_2", "the same", NOW));
        JsonNode merged = gate(release);
        assertThat(found(merged)).contains("open-obligations");
        assertThat(
                        spot(merged, "no-containment")
                                .path("incidents")
                                .path(0)
                                .path("title")
                                .asString())
                .isEqualTo("All is gone");

        turnback.others().incident(new IncidentContained("inc_2", "restored", NOW));
        assertThat(found(gate(release))).doesNotContain("open-obligations");

        turnback.others().incident(new IncidentsSplit("inc_1", "inc_2", "it goes on", NOW));
        assertThat(found(gate(release))).contains("open-obligations");
    }

    @Test
    void it_says_the_same_in_each_form() throws Exception {
        String release = planned(DROP.replace("orders.note", "a <b>::error::*note*"));
        List<String> ids = found(gate(release)).stream().distinct().toList();
        String markdown = text(turnback.get("/releases/" + release + "/gate?format=markdown"));
        assertThat(ids).allSatisfy(id -> assertThat(markdown).contains("- `" + id + "` "));
        assertThat(markdown).doesNotContain("<b>").startsWith("# Gate of shop 2.0\n");

        String github = text(turnback.get("/releases/" + release + "/gate?format=github"));
        assertThat(github.lines()).allSatisfy(line -> assertThat(line).startsWith("::"));
        assertThat(ids).allSatisfy(id -> assertThat(github).contains(" title=" + id + "::"));

        Element suite =
                (Element)
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(
                                        new InputSource(
                                                new StringReader(
                                                        text(
                                                                turnback.get(
                                                                        "/releases/"
                                                                                + release
                                                                                + "/gate?format=junit")))))
                                .getElementsByTagName("testsuite")
                                .item(0);
        assertThat(suite.getAttribute("failures"))
                .isEqualTo(
                        Long.toString(
                                gate(release)
                                        .path("blindSpots")
                                        .valueStream()
                                        .filter(
                                                spot ->
                                                        spot.path("severity")
                                                                .asString()
                                                                .equals("BLOCKING"))
                                        .map(spot -> spot.path("id").asString())
                                        .distinct()
                                        .count()));
        JsonNode all = read(turnback.get("/releases/" + release + "/gate?format=all"));
        assertThat(found(all).stream().distinct().toList()).isEqualTo(ids);
        assertThat(all.path("forms").path("github").asString()).isEqualTo(github);
        assertThat(all.path("forms").path("junit").asString()).contains("<testsuite ");
        assertThat(all.path("forms").path("markdown").asString()).startsWith("# Gate of shop 2.0");

        turnback.get("/releases/" + release + "/gate?format=pdf")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("format");
    }

    @Test
    void what_shipped_is_asked_whether_it_can_go_back() {
        JsonNode nothing = read(turnback.get("/components/shop/can-go-back"));
        assertThat(nothing.path("status").asInt()).isEqualTo(404);
        String first =
                planned(
                        """
                        {"component":"shop","version":"1.9","previousVersion":"1.8","changes":[
                          {"kind":"CODE","description":"basket","reversibility":"REVERSIBLE"}]}""");
        assertThat(read(turnback.get("/components/shop/can-go-back")).path("answer").asString())
                .isEqualTo("CONDITIONAL");
        turnback.post("/releases/" + first + "/rollout", "{}").expectStatus().isOk();
        JsonNode one = read(turnback.get("/components/shop/can-go-back"));
        assertThat(one.path("answer").asString()).isEqualTo("YES");
        assertThat(one.path("runs").asString()).isEqualTo("1.9");
        assertThat(one.path("target").asString()).isEqualTo("1.8");

        turnback.timePasses(Duration.ofMinutes(5));
        String second = planned(DROP);
        turnback.post("/releases/" + second + "/rollout", "{}").expectStatus().isOk();
        JsonNode since = read(turnback.get("/components/shop/can-go-back?target=1.8"));
        assertThat(since.path("answer").asString()).isEqualTo("NO");
        assertThat(since.path("shipped")).hasSize(2);
        assertThat(since.path("blocking").path(0).path("releaseId").asString()).isEqualTo(second);
        assertThat(
                        read(turnback.get("/components/shop/can-go-back?target=2.0"))
                                .path("answer")
                                .asString())
                .isEqualTo("YES");
        turnback.get("/components/shop/can-go-back?target=0.1")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("target");
    }

    @Test
    void a_release_that_nobody_planned_has_no_gate() {
        turnback.get("/releases/rel_9/gate").expectStatus().isNotFound();
        turnback.post("/releases/rel_9/gate-checks", "{}").expectStatus().isNotFound();
    }
}
