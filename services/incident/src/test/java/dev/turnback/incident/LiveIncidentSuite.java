package dev.turnback.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.feed.PublishedEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An incident from its declaration to its end, as people record it, on any storage. */
abstract class LiveIncidentSuite extends IncidentSteps {

    @Test
    void an_incident_is_declared_harm_noted_contained_and_resolved() {
        turnback.get(resolved())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("RESOLVED")
                .jsonPath("$.basis")
                .isEqualTo("LIVE")
                .jsonPath("$.harm[0].kind")
                .isEqualTo("USER")
                .jsonPath("$.harmBeganAt")
                .isEqualTo("2026-03-02T09:40:00Z")
                .jsonPath("$.containedAt")
                .isEqualTo("2026-03-02T10:30:00Z")
                .jsonPath("$.containmentEvidence")
                .isEqualTo("errors gone")
                .jsonPath("$.resolvedAt")
                .isEqualTo("2026-03-02T11:00:00Z")
                .jsonPath("$.position")
                .isEqualTo("incident:4");
    }

    @Test
    void the_same_key_leads_back_to_the_same_incident() {
        declared();
        turnback.post("/incidents", "declare", DECLARE)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo("inc_1");
    }

    @Test
    void a_second_time_of_containment_is_a_conflict_that_shows_the_first() {
        String path = contained();
        turnback.post(
                        path + "/containment",
                        "{\"evidence\":\"errors gone\",\"at\":\"2026-03-02T10:31:00Z\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("contained-differently")
                .jsonPath("$.current.containedAt")
                .isEqualTo("2026-03-02T10:30:00Z");
    }

    @Test
    void a_correction_counts_and_the_original_stays() {
        String path = resolved();
        ok(
                        path + "/corrections",
                        """
                        {"field":"HARM_BEGAN_AT","harmKind":"USER","value":"2026-03-02T09:30:00Z",
                         "reason":"the graph starts there"}""")
                .jsonPath("$.harmBeganAt")
                .isEqualTo("2026-03-02T09:30:00Z")
                .jsonPath("$.corrections[0].was")
                .isEqualTo("2026-03-02T09:40:00Z")
                .jsonPath("$.corrections[0].actor")
                .isEqualTo("nobody")
                .jsonPath("$.corrections[0].position")
                .isEqualTo("incident:5");
        turnback.get(path + "/log")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(5)
                .jsonPath("$.items[1].corrected")
                .isEqualTo(true)
                .jsonPath("$.items[1].sentence")
                .isEqualTo("Harm to users since 2026-03-02 09:40:00 UTC, says alert")
                .jsonPath("$.items[2].corrected")
                .isEqualTo(false)
                .jsonPath("$.items[4].sentence")
                .isEqualTo(
                        "Corrected when the harm to users began from 2026-03-02 09:40:00 UTC to"
                                + " 2026-03-02 09:30:00 UTC: the graph starts there")
                .jsonPath("$.items[4].position")
                .isEqualTo("incident:5");
    }

    @Test
    void a_malformed_correction_names_its_field() {
        String path = harmed();
        String correction = "{\"field\":\"%s\",\"value\":\"%s\",\"reason\":\"%s\"}";
        String[][] wrong = {
            {correction.formatted("SEVERITY", "SEV9", "typo"), "value"},
            {correction.formatted("DECLARED_AT", "yesterday", "typo"), "value"},
            {correction.formatted("HARM_BEGAN_AT", "2026-03-02T09:30:00Z", "typo"), "harmKind"},
            {correction.formatted("TITLE", "Baskets", " "), "reason"}
        };
        for (String[] each : wrong) {
            turnback.post(path + "/corrections", each[0])
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo(each[1]);
        }
    }

    @Test
    void after_the_end_nothing_new_happens_but_links_and_findings_are_added() {
        String path = resolved();
        turnback.post(
                        path + "/harm",
                        "{\"kind\":\"USER\",\"beganAt\":\"2026-03-02T10:00:00Z\",\"source\":\"me\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.current.state")
                .isEqualTo("RESOLVED");
        turnback.published("rel_7", "2.0");
        ok(
                path + "/releases",
                "{\"releaseId\":\"rel_7\",\"link\":\"CAUSED\",\"why\":\"it changed baskets\"}");
        turnback.post(
                        path + "/findings",
                        "{\"sentence\":\"Nobody watched baskets\",\"kind\":\"DETECTION\"}")
                .expectStatus()
                .isCreated();
    }

    @Test
    void a_release_published_a_moment_ago_can_be_linked_and_said_anew() {
        String path = declared();
        turnback.published("rel_7", "2.0");
        String link = "{\"releaseId\":\"rel_7\",\"link\":\"%s\",\"why\":\"%s\"}";
        ok(path + "/releases", link.formatted("SUSPECTED", "it went out just before"))
                .jsonPath("$.releases[0].component")
                .isEqualTo("shop")
                .jsonPath("$.components[0]")
                .isEqualTo("shop");
        ok(path + "/releases", link.formatted("DISMISSED", "it was not live yet"))
                .jsonPath("$.releases.length()")
                .isEqualTo(1)
                .jsonPath("$.releases[0].link")
                .isEqualTo("DISMISSED")
                .jsonPath("$.components.length()")
                .isEqualTo(0);
        turnback.get(path + "/log").expectBody().jsonPath("$.items.length()").isEqualTo(3);
    }

    @Test
    void a_release_that_nobody_published_cannot_be_linked() {
        turnback.post(
                        declared() + "/releases",
                        "{\"releaseId\":\"rel_0\",\"link\":\"CAUSED\",\"why\":\"a guess\"}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("release-unknown");
    }

    @Test
    void a_finding_is_kept_with_its_scope_beside_its_incident() {
        String path = declared();
        turnback.post(
                        path + "/findings",
                        """
                        {"sentence":"The flag had no owner","kind":"DESIGN",
                         "scope":{"changeKinds":["SCHEMA","CODE"],"components":["shop"]},
                         "proposedGuidance":"Every flag has an owner","pattern":"FEATURE_FLAG"}""")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.scope.changeKinds[0]")
                .isEqualTo("CODE")
                .jsonPath("$.id")
                .value(
                        String.class,
                        id ->
                                turnback.get("/findings/" + id)
                                        .expectStatus()
                                        .isOk()
                                        .expectBody()
                                        .jsonPath("$.incidentId")
                                        .isEqualTo("inc_1"));
        turnback.get(path + "/findings")
                .expectBody()
                .jsonPath("$.items[0].sentence")
                .isEqualTo("The flag had no owner");
        turnback.post("/incidents/inc_0/findings", "{\"sentence\":\"x\",\"kind\":\"DESIGN\"}")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void incidents_are_listed_the_latest_first_and_by_state() {
        contained();
        turnback.post("/incidents", DECLARE.replace("T10:", "T11:")).expectStatus().isCreated();
        turnback.get("/incidents?limit=1&atLeast=incident:4")
                .expectBody()
                .jsonPath("$.items[0].declaredAt")
                .isEqualTo("2026-03-02T11:00:00Z")
                .jsonPath("$.nextCursor")
                .isNotEmpty();
        turnback.get("/incidents?state=CONTAINED")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].id")
                .isEqualTo("inc_1");
        turnback.get("/incidents?state=OVER").expectStatus().isBadRequest();
    }

    @Test
    void what_is_not_resolved_is_listed_by_itself() {
        resolved();
        turnback.post("/incidents", DECLARE.replace("T10:", "T11:")).expectStatus().isCreated();
        turnback.post("/incidents", "{\"title\":\"A drill\",\"severity\":\"SEV3\",\"drill\":true}")
                .expectStatus()
                .isCreated();
        turnback.get("/incidents?unresolved=true&atLeast=incident:6")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[*].state")
                .isEqualTo(List.of("OPEN", "OPEN"));
        turnback.get("/incidents?unresolved=true&drill=false")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].declaredAt")
                .isEqualTo("2026-03-02T11:00:00Z");
        turnback.get("/incidents?unresolved=true&state=OPEN")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("unresolved");
        turnback.get("/incidents?unresolved=now").expectStatus().isBadRequest();
    }

    @Test
    void a_rule_that_refuses_says_which_and_what_is_not_there_is_not_found() {
        turnback.post(
                        harmed() + "/containment",
                        "{\"evidence\":\"a guess\",\"at\":\"2026-03-02T09:39:59Z\"}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("contained-before-harm");
        turnback.post("/incidents/inc_0/resolution", "{}").expectStatus().isNotFound();
        turnback.get("/incidents/inc_0").expectStatus().isNotFound();
        turnback.get("/incidents/inc_0/log").expectStatus().isNotFound();
    }

    @Test
    void the_other_services_hear_of_it_under_its_id() {
        contained();
        assertThat(turnback.heard())
                .extracting(PublishedEvent::type)
                .containsExactly(
                        "dev.turnback.incident.incident-declared.v1",
                        "dev.turnback.incident.harm-noted.v1",
                        "dev.turnback.incident.incident-contained.v1");
        assertThat(turnback.heard())
                .extracting(e -> ((IncidentEvents) e.body()).incidentId())
                .containsOnly("inc_1");
    }
}
