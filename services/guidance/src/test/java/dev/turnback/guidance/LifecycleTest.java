package dev.turnback.guidance;

import static dev.turnback.guidance.RunningGuidance.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.PlatformPart;
import dev.turnback.contracts.Triggers;
import dev.turnback.contracts.release.ReleaseEvents.ComponentRegistered;
import dev.turnback.contracts.release.ReleaseEvents.ComponentRetired;
import dev.turnback.contracts.release.ReleaseEvents.OwnershipChanged;
import dev.turnback.contracts.release.ReleaseEvents.PlatformChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.StatusAssertions;

/** An item from its adoption to its retirement, over the routes. */
class LifecycleTest {

    private static final String EXPAND =
            """
            "clause":"Expand the schema before you contract it.",
            "scope":{"changeKinds":["SCHEMA"],"components":["shop"]}""";

    private final RunningGuidance turnback = new RunningGuidance();

    @AfterEach
    void close() {
        turnback.close();
    }

    @Test
    void a_check_is_kept_and_a_malformed_one_is_refused_by_name() {
        turnback.hears();
        turnback.adopted(EXPAND + ",\"check\":{\"kind\":\"FIRST_STAGE_AT_MOST\",\"percent\":5}");
        turnback.json("/guidance/gui_1").jsonPath("$.check.percent").isEqualTo(5);
        refused("{\"kind\":\"FIRST_STAGE_AT_MOST\",\"percent\":101}", "check.percent");
        refused("{\"kind\":\"FIRST_STAGE_AT_MOST\"}", "check.percent");
        refused("{\"kind\":\"NEEDS_CONTAINMENT\",\"percent\":5}", "check.percent");
        refused("{\"kind\":\"NEEDS_PATTERN\",\"pattern\":\" \"}", "check.pattern");
        refused("{\"kind\":\"NEEDS_MAGIC\"}", "check.kind");
        refused("{\"kind\":\"NEEDS_RULE_FOR\"}", "check.harmKind");
    }

    private void refused(String check, String field) {
        turnback.post("/guidance", "{\"clause\":\"Do it.\",\"check\":" + check + "}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void a_retired_item_leaves_the_document_and_says_why() {
        turnback.hears();
        turnback.adopted(EXPAND);
        turnback.post("/guidance/gui_1/retirement", "{\"reason\":\" \"}")
                .expectStatus()
                .isBadRequest();
        turnback.post("/guidance/gui_1/retirement", "{\"reason\":\"the table is gone\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("RETIRED")
                .jsonPath("$.retirement.reason")
                .isEqualTo("the table is gone");
        assertThat(turnback.text("/guidance/document"))
                .contains("Document version 2. Nothing is adopted.");
        turnback.change("/guidance/gui_1/revisions", 1, "{\"clause\":\"Do.\",\"reason\":\"late\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.current.state")
                .isEqualTo("RETIRED");
        turnback.json("/guidance?state=RETIRED").jsonPath("$.items[0].id").isEqualTo("gui_1");
    }

    @Test
    void a_changed_platform_makes_a_review_due_and_somebody_finds_it_still_right() {
        turnback.adopted(EXPAND);
        turnback.adopted("\"clause\":\"Elsewhere.\",\"scope\":{\"components\":[\"search\"]}");
        turnback.hears(
                new PlatformChanged("shop", PlatformPart.DATA_MODEL, "orders by region", NOON));
        awaitDue();
        turnback.json("/guidance/gui_1")
                .jsonPath("$.reviewDue[0].cause")
                .isEqualTo("release:1")
                .jsonPath("$.reviewDue[0].description")
                .isEqualTo("orders by region")
                .jsonPath("$.state")
                .isEqualTo("ADOPTED");
        turnback.json("/guidance/gui_2").jsonPath("$.reviewDue").isEmpty();
        turnback.json("/guidance?reviewDue=true")
                .jsonPath("$.items[*].id")
                .isEqualTo(List.of("gui_1"));
        turnback.json("/guidance?reviewDue=true&state=RETIRED").jsonPath("$.items").isEmpty();
        String reviewed = "{\"reason\":\"it holds there, too\",\"causes\":[\"release:1\"]}";
        turnback.post("/guidance/gui_1/reviews", reviewed).expectStatus().isEqualTo(428);
        turnback.change("/guidance/gui_1/reviews", 1, reviewed)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.reviewDue")
                .isEmpty()
                .jsonPath("$.reviews[0].causes[0]")
                .isEqualTo("release:1");
        turnback.json("/guidance?reviewDue=true").jsonPath("$.items").isEmpty();
    }

    private void awaitDue() {
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (!turnback.text("/guidance/gui_1").contains("release:1")) {
            assertThat(Instant.now()).isBefore(until);
            Thread.onSpinWait();
        }
    }

    @Test
    void teams_acknowledge_a_version_and_a_revision_anew() {
        turnback.adopted(
                "\"clause\":\"Use a flag.\",\"scope\":{\"components\":[\"shop\",\"cart\",\"old\"]}");
        turnback.hears(
                new ComponentRegistered("shop", "Shop", "checkout", NOON),
                new ComponentRegistered("cart", "Cart", null, NOON),
                new ComponentRegistered("old", "Old", "past", NOON),
                new ComponentRegistered("search", "Search", "find", NOON),
                new OwnershipChanged("cart", "baskets", Triggers.NOBODY, NOON),
                new ComponentRetired("old", NOON));
        turnback.json("/guidance/gui_1/acknowledgements")
                .jsonPath("$.teams[*].team")
                .isEqualTo(List.of("baskets", "checkout"))
                .jsonPath("$.teams[0].current")
                .isEqualTo(false);
        acknowledged("find", 1).isEqualTo(422);
        acknowledged("past", 1).isEqualTo(422);
        acknowledged("checkout", 2).isEqualTo(409);
        acknowledged("checkout", 1).isOk();
        turnback.json("/guidance/gui_1/acknowledgements")
                .jsonPath("$.teams[1].current")
                .isEqualTo(true)
                .jsonPath("$.teams[1].version")
                .isEqualTo(1);
        turnback.change(
                        "/guidance/gui_1/revisions",
                        1,
                        "{\"clause\":\"Use two flags.\",\"scope\":{\"components\":[\"shop\"]},"
                                + "\"reason\":\"one was not enough\"}")
                .expectStatus()
                .isOk();
        turnback.json("/guidance/gui_1/acknowledgements")
                .jsonPath("$.teams[0].current")
                .isEqualTo(false)
                .jsonPath("$.teams[0].version")
                .isEqualTo(1);
    }

    private StatusAssertions acknowledged(String team, int version) {
        return turnback.post(
                        "/guidance/gui_1/acknowledgements",
                        "{\"team\":\"%s\",\"version\":%d}".formatted(team, version))
                .expectStatus();
    }

    @Test
    void neighbours_are_shown_and_adopting_in_spite_of_them_is_recorded() {
        turnback.hears();
        turnback.adopted(EXPAND + ",\"pattern\":\"EXPAND_CONTRACT\"");
        turnback.adopted(
                "\"clause\":\"Expand the schema first, before you contract it.\","
                        + "\"pattern\":\"DUAL_WRITE\"");
        turnback.adopted(
                "\"clause\":\"Expand the schema before you contract it.\","
                        + "\"scope\":{\"components\":[\"search\"]}");
        turnback.json("/guidance/gui_2/neighbours")
                .jsonPath("$.similar[0].id")
                .isEqualTo("gui_1")
                .jsonPath("$.similar[1].id")
                .isEqualTo("gui_3")
                .jsonPath("$.similar[0].shared[0]")
                .isEqualTo("before")
                .jsonPath("$.conflicts[0].sentence")
                .isEqualTo(
                        "This one asks for the design pattern DUAL_WRITE, and the other for"
                                + " EXPAND_CONTRACT.");
        turnback.json("/guidance/gui_1/neighbours").jsonPath("$.similar.length()").isEqualTo(1);
        turnback.json("/guidance/gui_2").jsonPath("$.adoption.despite[0]").isEqualTo("gui_1");
        turnback.get("/guidance/gui_9/neighbours").exchange().expectStatus().isNotFound();
    }

    @Test
    void an_item_is_not_adopted_in_spite_of_what_nobody_has_seen() {
        turnback.hears();
        turnback.adopted(EXPAND);
        turnback.post("/guidance", "{" + EXPAND + "}").expectStatus().isCreated();
        adoption("{\"despite\":[]}")
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("neighbours-not-seen")
                .jsonPath("$.detail")
                .isEqualTo("look at what says much the same or contradicts it, too: gui_1");
        adoption("{\"despite\":[\" \"]}").isBadRequest();
        adoption("{\"despite\":[\"gui_1\"]}").isOk();
        turnback.json("/guidance/gui_2").jsonPath("$.adoption.despite[0]").isEqualTo("gui_1");
        adoption("{\"despite\":[]}").isOk();
    }

    private StatusAssertions adoption(String body) {
        return turnback.post("/guidance/gui_2/adoption", body).expectStatus();
    }
}
