package dev.turnback.release;

import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Right;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said about a component over HTTP, and what becomes of it. */
class ComponentsTest {

    private final RunningReleaseService turnback = new RunningReleaseService();

    @BeforeEach
    void register() {
        turnback.post("/components", "{\"id\":\"shop\",\"name\":\"Shop\",\"team\":\"checkout\"}")
                .expectStatus()
                .isCreated();
    }

    @AfterEach
    void close() {
        turnback.close();
    }

    @Test
    void who_answers_for_it_is_shown_in_full() {
        turnback.post(
                        "/components/shop/ownership",
                        "{\"team\":\"postings\",\"onCall\":\"#postings\","
                                + "\"triggerRoles\":[\"COMMANDER\"],\"triggerPersons\":[\"per_1\"]}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.team")
                .isEqualTo("postings")
                .jsonPath("$.onCall")
                .isEqualTo("#postings")
                .jsonPath("$.triggerRoles[0]")
                .isEqualTo("COMMANDER")
                .jsonPath("$.name")
                .isEqualTo("Shop");
    }

    @Test
    void changes_below_it_are_kept_the_latest_first() {
        turnback.post(
                        "/components/shop/platform",
                        "{\"what\":\"PLATFORM\",\"description\":\"another cluster\"}")
                .expectStatus()
                .isOk();
        turnback.post(
                        "/components/shop/platform",
                        "{\"what\":\"DATA_MODEL\",\"description\":\"split\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.platformChanges[0].what")
                .isEqualTo("DATA_MODEL")
                .jsonPath("$.platformChanges[1].description")
                .isEqualTo("another cluster");
    }

    @Test
    void a_bar_is_a_time_or_a_reason_and_never_both() {
        turnback.post("/components/shop/reversibility-bar", "{\"bar\":{\"within\":900}}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.bar.withinSeconds")
                .isEqualTo(900);
        turnback.post(
                        "/components/shop/reversibility-bar",
                        "{\"redeploySuffices\":{\"reason\":\"it keeps no state\"}}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.bar")
                .isEmpty()
                .jsonPath("$.redeploySuffices.reason")
                .isEqualTo("it keeps no state");
        turnback.post("/components/shop/reversibility-bar", "{}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("bar");
    }

    @Test
    void what_is_retired_takes_no_release_and_no_change() {
        turnback.post("/components/shop/retirement", "{\"reason\":\"sold\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.retired.reason")
                .isEqualTo("sold");
        turnback.post("/releases", "{\"component\":\"shop\",\"version\":\"2\"}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("component-retired-already");
        turnback.post("/components/shop/ownership", "{}").expectStatus().isEqualTo(422);
    }

    @Test
    void who_owns_another_component_says_nothing_about_this_one() {
        turnback.as(new Caller("per_1", Set.of(new Right(Access.RELEASE, "cart"))));
        turnback.post("/components/shop/retirement", "{\"reason\":\"sold\"}")
                .expectStatus()
                .isForbidden();
        turnback.as(Caller.admin());
        turnback.post("/components/none/retirement", "{\"reason\":\"sold\"}")
                .expectStatus()
                .isNotFound();
    }
}
