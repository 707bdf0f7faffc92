package dev.turnback.release;

import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Right;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The reversibility matrix over HTTP. */
class MatrixTest {

    private static final String EXPAND_ONLY =
            """
            {"component":"shop","changeKind":"SCHEMA","pattern":"expand only",
             "reversibility":"REVERSIBLE","easyToReverse":["the column"],
             "undoWindow":{"kind":"DURATION","seconds":3600,"dropsTo":"ONE_WAY"},
             "estimatedSeconds":120}""";

    private final RunningReleaseService turnback = new RunningReleaseService();

    @AfterEach
    void close() {
        turnback.close();
    }

    private String stated() {
        return RunningReleaseService.id(
                turnback.post("/matrix", EXPAND_ONLY).expectStatus().isCreated());
    }

    @Test
    void a_line_is_shown_as_it_was_stated() {
        String id = stated();
        turnback.get("/matrix/" + id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.pattern")
                .isEqualTo("expand only")
                .jsonPath("$.provenance")
                .isEqualTo("PERSON")
                .jsonPath("$.undoWindow.seconds")
                .isEqualTo(3600)
                .jsonPath("$.times.estimatedSeconds")
                .isEqualTo(120.0)
                .jsonPath("$.times.observed")
                .isEqualTo(null)
                .jsonPath("$.basis")
                .isEqualTo("ASSUMED")
                .jsonPath("$.needsSignOff")
                .isEqualTo(true)
                .jsonPath("$.by")
                .isEqualTo("admin")
                .jsonPath("$.history[0].what")
                .isEqualTo("STATED");
        turnback.get("/matrix?component=shop")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        turnback.get("/matrix?component=cart")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void a_line_is_there_once_and_who_comes_second_sees_the_first() {
        String id = stated();
        turnback.post("/matrix", EXPAND_ONLY)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.current.id")
                .isEqualTo(id);
    }

    @Test
    void the_second_editor_sees_the_version_of_the_first() {
        String id = stated();
        turnback.change("/matrix/" + id + "/sign-off", 1, "{\"statement\":\"I agree\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.signedOff.statement")
                .isEqualTo("I agree");
        turnback.change(
                        "/matrix/" + id + "/revisions",
                        1,
                        "{\"reversibility\":\"ONE_WAY\",\"note\":\"it broke\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.signedOff")
                .isEqualTo(null)
                .jsonPath("$.history.length()")
                .isEqualTo(3);
        turnback.change(
                        "/matrix/" + id + "/revisions",
                        1,
                        "{\"reversibility\":\"PARTIALLY_REVERSIBLE\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.current.version")
                .isEqualTo(2)
                .jsonPath("$.current.reversibility")
                .isEqualTo("ONE_WAY");
    }

    @Test
    void what_was_removed_is_listed_no_more_and_pinned_no_more() {
        String id = stated();
        turnback.change("/matrix/" + id + "/removal", 1, "{\"reason\":\"gone\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.removed.reason")
                .isEqualTo("gone");
        turnback.get("/matrix").expectBody().jsonPath("$.items.length()").isEqualTo(0);
        planned("expand only").jsonPath("$.changes[0].lineId").isEqualTo(null);
    }

    @Test
    void a_plan_pins_the_line_of_its_pattern_else_that_of_the_kind() {
        String id = stated();
        String kind =
                RunningReleaseService.id(
                        turnback.post(
                                        "/matrix",
                                        """
                                        {"component":"shop","changeKind":"SCHEMA",
                                         "reversibility":"ONE_WAY"}""")
                                .expectStatus()
                                .isCreated());
        planned("expand only")
                .jsonPath("$.changes[0].lineId")
                .isEqualTo(id)
                .jsonPath("$.changes[0].reversibility")
                .isEqualTo("REVERSIBLE")
                .jsonPath("$.changes[0].undoWindow.seconds")
                .isEqualTo(3600);
        planned("in place").jsonPath("$.changes[0].lineId").isEqualTo(kind);
    }

    private WebTestClient.BodyContentSpec planned(String pattern) {
        return turnback.post(
                        "/releases",
                        """
                        {"component":"shop","version":"2.0",
                         "changes":[{"kind":"SCHEMA","pattern":"%s","description":"column"}]}"""
                                .formatted(pattern))
                .expectStatus()
                .isCreated()
                .expectBody();
    }

    @Test
    void what_was_observed_stands_beside_what_was_estimated() {
        String release =
                RunningReleaseService.id(
                        turnback.post(
                                        "/releases",
                                        """
                                        {"component":"shop","version":"2.0",
                                         "changes":[{"kind":"SCHEMA","description":""}]}""")
                                .expectStatus()
                                .isCreated());
        turnback.post("/releases/" + release + "/rollout", "{\"at\":\"2026-03-02T11:00:00Z\"}")
                .expectStatus()
                .isOk();
        turnback.post(
                        "/releases/" + release + "/attempts",
                        """
                        {"extent":"FULL","targetVersion":"1.9","at":"2026-03-02T11:05:00Z"}""")
                .expectStatus()
                .isCreated();
        turnback.post(
                        "/releases/" + release + "/attempts/att_1/finish",
                        """
                        {"restoredVersion":"1.9","at":"2026-03-02T11:10:00Z"}""")
                .expectStatus()
                .isOk();
        turnback.get("/matrix/" + stated())
                .expectBody()
                .jsonPath("$.times.observed.n")
                .isEqualTo(1)
                .jsonPath("$.times.observed.p50Seconds")
                .isEqualTo(600.0)
                .jsonPath("$.basis")
                .isEqualTo("OBSERVED");
    }

    @Test
    void of_another_component_nothing_is_written() {
        String id = stated();
        turnback.as(new Caller("per_1", Set.of(new Right(Access.RELEASE, "cart"))));
        turnback.post("/matrix", EXPAND_ONLY).expectStatus().isForbidden();
        turnback.change("/matrix/" + id + "/removal", 1, "{\"reason\":\"gone\"}")
                .expectStatus()
                .isForbidden();
        turnback.change("/matrix/lin_9/removal", 1, "{\"reason\":\"gone\"}")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void what_is_malformed_is_refused_by_name() {
        refuses("\"controls\":[\" \"]", "controls[0]");
        refuses("\"undoWindow\":{\"kind\":\"EVENT\",\"dropsTo\":\"ONE_WAY\"}", "undoWindow.event");
        refuses(
                "\"undoWindow\":{\"kind\":\"DURATION\",\"dropsTo\":\"ONE_WAY\"}",
                "undoWindow.seconds");
        refuses(
                """
                "undoWindow":{"kind":"EVENT","event":"dropped","dropsTo":"REVERSIBLE"}""",
                "undoWindow.dropsTo");
        refuses("\"estimatedSeconds\":-1", "estimatedSeconds");
        turnback.post("/matrix/" + stated() + "/adoption", "{}").expectStatus().isEqualTo(428);
    }

    private void refuses(String rest, String field) {
        turnback.post(
                        "/matrix",
                        """
                        {"component":"shop","changeKind":"SCHEMA",
                         "reversibility":"REVERSIBLE",%s}"""
                                .formatted(rest))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }
}
