package dev.turnback.incident;

import org.junit.jupiter.api.Test;

/** How bad an incident is, and where it stands. */
class IncidentCourseTest extends IncidentSteps {

    @Override
    RunningIncidentService start() {
        return RunningIncidentService.inMemory();
    }

    private static String change(String severity, String time) {
        return "{\"severity\":\"%s\",\"why\":\"nobody can pay\",\"at\":\"2026-03-02T%s:00Z\"}"
                .formatted(severity, time);
    }

    @Test
    void a_change_of_severity_is_no_correction_and_its_time_can_be_corrected() {
        String path = declared();
        ok(path + "/severity", change("SEV1", "10:20"))
                .jsonPath("$.severity")
                .isEqualTo("SEV1")
                .jsonPath("$.severityChanges[0].was")
                .isEqualTo("SEV2")
                .jsonPath("$.severityChanges[0].at")
                .isEqualTo("2026-03-02T10:20:00Z")
                .jsonPath("$.corrections")
                .isEmpty();
        ok(
                        path + "/corrections",
                        """
                        {"field":"SEVERITY_CHANGED_AT","value":"2026-03-02T10:15:00Z",
                         "reason":"the chat says so"}""")
                .jsonPath("$.severityChanges[0].at")
                .isEqualTo("2026-03-02T10:15:00Z");
        read(path + "/log")
                .jsonPath("$.items[0].corrected")
                .isEqualTo(false)
                .jsonPath("$.items[1].sentence")
                .isEqualTo("Severity changed from SEV2 to SEV1: nobody can pay")
                .jsonPath("$.items[1].corrected")
                .isEqualTo(true)
                .jsonPath("$.items[2].sentence")
                .isEqualTo(
                        "Corrected when the severity was changed from 2026-03-02 10:20:00 UTC to"
                                + " 2026-03-02 10:15:00 UTC: the chat says so");
    }

    @Test
    void a_change_of_severity_that_is_wrong_is_refused_by_the_name_of_its_field() {
        String path = declared() + "/severity";
        malformed(path, "{\"severity\":\"SEV9\",\"why\":\"x\"}", "severity");
        malformed(path, "{\"severity\":\"SEV1\",\"why\":\" \"}", "why");
        refused(path, change("SEV1", "09:59"), "severity-changed-before-declaration", "at");
    }

    @Test
    void it_goes_on_after_all_and_is_contained_again() {
        String path = resolved();
        ok(path + "/reopening", "{\"why\":\"the errors are back\",\"at\":\"2026-03-02T11:10:00Z\"}")
                .jsonPath("$.state")
                .isEqualTo("OPEN")
                .jsonPath("$.containedAt")
                .isEmpty()
                .jsonPath("$.resolvedAt")
                .isEmpty()
                .jsonPath("$.reopenings[0].containedAt")
                .isEqualTo("2026-03-02T10:30:00Z")
                .jsonPath("$.reopenings[0].resolvedAt")
                .isEqualTo("2026-03-02T11:00:00Z");
        refused(
                path + "/containment",
                "{\"evidence\":\"quiet\",\"at\":\"2026-03-02T11:05:00Z\"}",
                "ended-before-reopening",
                "at");
        ok(path + "/containment", "{\"evidence\":\"quiet\",\"at\":\"2026-03-02T11:20:00Z\"}")
                .jsonPath("$.state")
                .isEqualTo("CONTAINED")
                .jsonPath("$.containmentEvidence")
                .isEqualTo("quiet");
        ok(
                path + "/corrections",
                """
                {"field":"CONTAINED_AT","value":"2026-03-02T11:25:00Z","reason":"a typo"}""");
        read(path + "/log")
                .jsonPath("$.items[2].corrected")
                .isEqualTo(false)
                .jsonPath("$.items[4].sentence")
                .isEqualTo("Reopened: the errors are back")
                .jsonPath("$.items[5].corrected")
                .isEqualTo(true);
        malformed(path + "/reopening", "{\"why\":\"\"}", "why");
    }

    @Test
    void what_is_closed_takes_corrections_links_and_findings_only() {
        String path = resolved();
        ok(path + "/closure", "{\"at\":\"2026-03-02T11:30:00Z\"}")
                .jsonPath("$.state")
                .isEqualTo("CLOSED")
                .jsonPath("$.closedAt")
                .isEqualTo("2026-03-02T11:30:00Z");
        overtaken(path + "/entries", "{\"text\":\"x\"}", "closed-already");
        overtaken(path + "/reopening", "{\"why\":\"x\"}", "closed-already");
        overtaken(
                path + "/harm",
                "{\"kind\":\"USER\",\"beganAt\":\"2026-03-02T10:00:00Z\",\"source\":\"me\"}",
                "closed-already");
        ok(
                        path + "/corrections",
                        """
                        {"field":"CLOSED_AT","value":"2026-03-02T11:40:00Z","reason":"a typo"}""")
                .jsonPath("$.closedAt")
                .isEqualTo("2026-03-02T11:40:00Z");
        ok(path + "/components", "{\"component\":\"shop\",\"link\":\"CAUSED\",\"why\":\"x\"}");
        turnback.post(path + "/findings", "{\"sentence\":\"x\",\"kind\":\"DESIGN\"}")
                .expectStatus()
                .isCreated();
        turnback.get("/incidents?state=CLOSED&atLeast=incident:7")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void only_what_is_over_is_closed() {
        turnback.post(harmed() + "/closure", "{}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("not-resolved");
    }

    @Test
    void what_was_declared_by_mistake_is_cancelled_and_reopening_takes_that_back() {
        String path = contained();
        ok(path + "/cancellation", "{\"reason\":\"the wrong button\"}")
                .jsonPath("$.state")
                .isEqualTo("CANCELLED")
                .jsonPath("$.stateBefore")
                .isEqualTo("CONTAINED")
                .jsonPath("$.cancellation")
                .isEqualTo("the wrong button");
        overtaken(path + "/resolution", "{}", "cancelled-already");
        ok(path + "/reopening", "{\"why\":\"it was real\"}")
                .jsonPath("$.state")
                .isEqualTo("CONTAINED")
                .jsonPath("$.containedAt")
                .isEqualTo("2026-03-02T10:30:00Z")
                .jsonPath("$.cancellation")
                .isEmpty();
        malformed(path + "/cancellation", "{\"reason\":\" \"}", "reason");
    }

    @Test
    void exercises_are_listed_apart() {
        declared();
        turnback.post("/incidents", "{\"title\":\"A drill\",\"severity\":\"SEV3\",\"drill\":true}")
                .expectStatus()
                .isCreated();
        read("/incidents?drill=true&atLeast=incident:2")
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].title")
                .isEqualTo("A drill");
        read("/incidents?drill=false").jsonPath("$.items[0].title").isEqualTo("Baskets are empty");
        read("/incidents?drill=true&state=OPEN").jsonPath("$.items.length()").isEqualTo(1);
        read("/incidents?drill=true&state=CLOSED").jsonPath("$.items").isEmpty();
        read("/incidents").jsonPath("$.items.length()").isEqualTo(2);
        turnback.get("/incidents?drill=maybe").expectStatus().isBadRequest();
    }
}
