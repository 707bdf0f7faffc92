package dev.turnback.incident;

import org.junit.jupiter.api.Test;

/** What people write in an incident's room, and who does what there. */
class IncidentRoomTest extends IncidentSteps {

    @Override
    RunningIncidentService start() {
        return RunningIncidentService.inMemory();
    }

    private String written() {
        String path = declared();
        String[] id = new String[1];
        ok(path + "/entries", "{\"text\":\"Payments are off\",\"at\":\"2026-03-02T11:58:00Z\"}")
                .jsonPath("$.entries[0].entryId")
                .value(String.class, found -> id[0] = found)
                .jsonPath("$.entries[0].selfReported")
                .isEqualTo(true);
        return path + "/entries/" + id[0];
    }

    @Test
    void an_entry_that_is_told_at_once_is_not_self_reported() {
        ok(declared() + "/entries", "{\"text\":\"Payments are off\"}")
                .jsonPath("$.entries[0].text")
                .isEqualTo("Payments are off")
                .jsonPath("$.entries[0].at")
                .isEqualTo("2026-03-02T12:00:00Z")
                .jsonPath("$.entries[0].selfReported")
                .isEqualTo(false)
                .jsonPath("$.entries[0].actor")
                .isEqualTo("nobody");
    }

    @Test
    void a_corrected_entry_keeps_its_original_beside_it() {
        String entry = written();
        ok(entry + "/correction", "{\"text\":\"Baskets are off\",\"reason\":\"a slip\"}")
                .jsonPath("$.entries[0].text")
                .isEqualTo("Baskets are off")
                .jsonPath("$.entries[0].corrections[0].was")
                .isEqualTo("Payments are off")
                .jsonPath("$.entries[0].corrections[0].reason")
                .isEqualTo("a slip")
                .jsonPath("$.entries[0].corrections[0].actor")
                .isEqualTo("nobody");
        read("/incidents/inc_1/log")
                .jsonPath("$.items[1].sentence")
                .isEqualTo("Payments are off")
                .jsonPath("$.items[1].corrected")
                .isEqualTo(true)
                .jsonPath("$.items[2].sentence")
                .isEqualTo("Corrected \"Payments are off\" to \"Baskets are off\": a slip")
                .jsonPath("$.items[2].corrected")
                .isEqualTo(false);
    }

    @Test
    void an_entry_that_is_wrong_is_refused_by_the_name_of_its_field() {
        String path = declared();
        malformed(path + "/entries", "{\"text\":\" \"}", "text");
        malformed(path + "/entries", "{\"text\":\"x\",\"at\":\"2026-03-02T12:05:01Z\"}", "at");
        malformed(path + "/entries/ent_1/correction", "{\"text\":\"x\",\"reason\":\"\"}", "reason");
        turnback.post(path + "/entries/ent_1/correction", "{\"text\":\"x\",\"reason\":\"y\"}")
                .expectStatus()
                .isNotFound();
        turnback.post("/incidents/inc_0/entries", "{\"text\":\"x\"}").expectStatus().isNotFound();
    }

    @Test
    void a_list_of_incidents_leaves_the_entries_out() {
        written();
        read("/incidents?atLeast=incident:2").jsonPath("$.items[0].entries").isEmpty();
    }

    @Test
    void the_latest_status_of_each_audience_is_shown_with_when_the_next_is_due() {
        String path = declared();
        String update = "{\"audience\":\"%s\",\"text\":\"%s\",\"nextUpdateBy\":%s}";
        ok(
                path + "/status-updates",
                update.formatted("PUBLIC", "We look", "\"2026-03-02T12:30:00Z\""));
        ok(
                path + "/status-updates",
                update.formatted("INTERNAL", "It is the cache", "\"2026-03-02T12:20:00Z\""));
        ok(
                        path + "/status-updates",
                        update.formatted("PUBLIC", "We found it", "\"2026-03-02T12:40:00Z\""))
                .jsonPath("$.statusUpdates.length()")
                .isEqualTo(2)
                .jsonPath("$.statusUpdates[1].text")
                .isEqualTo("We found it")
                .jsonPath("$.nextUpdateBy")
                .isEqualTo("2026-03-02T12:20:00Z");
        ok(path + "/resolution", "{}").jsonPath("$.nextUpdateBy").isEmpty();
        read(path + "/log")
                .jsonPath("$.items[1].sentence")
                .isEqualTo("Told the public, next update by 2026-03-02 12:30:00 UTC: We look");
    }

    @Test
    void a_status_that_is_wrong_is_refused_by_the_name_of_its_field() {
        String path = declared() + "/status-updates";
        malformed(path, "{\"audience\":\"PUBLIC\",\"text\":\"\"}", "text");
        malformed(path, "{\"audience\":\"ALL\",\"text\":\"x\"}", "audience");
        refused(
                path,
                """
                {"audience":"PUBLIC","text":"x","at":"2026-03-02T11:50:00Z",
                 "nextUpdateBy":"2026-03-02T11:50:00Z"}""",
                "update-promised-for-the-past",
                "nextUpdateBy");
    }

    @Test
    void a_role_is_given_handed_over_and_given_back_and_all_of_it_is_shown() {
        String path = declared();
        String role = "{\"role\":\"%s\",\"personId\":\"%s\",\"at\":\"2026-03-02T%s:00Z\"}";
        ok(path + "/roles", role.formatted("COMMANDER", "per_1", "10:05"))
                .jsonPath("$.roles[0].personId")
                .isEqualTo("per_1")
                .jsonPath("$.roles[0].until")
                .isEmpty();
        ok(path + "/roles", role.formatted("COMMANDER", "per_2", "10:30"))
                .jsonPath("$.roles.length()")
                .isEqualTo(2)
                .jsonPath("$.roles[0].until")
                .isEqualTo("2026-03-02T10:30:00Z")
                .jsonPath("$.roles[1].until")
                .isEmpty();
        ok(path + "/roles/release", role.formatted("COMMANDER", "per_2", "10:45"))
                .jsonPath("$.roles[1].until")
                .isEqualTo("2026-03-02T10:45:00Z");
        read(path + "/log")
                .jsonPath("$.items[1].sentence")
                .isEqualTo("Commander is per_1")
                .jsonPath("$.items[2].sentence")
                .isEqualTo("Commander is no longer per_1")
                .jsonPath("$.items[3].sentence")
                .isEqualTo("Commander is per_2");
    }

    @Test
    void a_role_that_is_wrong_is_refused_by_the_name_of_its_field() {
        String path = declared();
        malformed(path + "/roles", "{\"role\":\"CHIEF\",\"personId\":\"per_1\"}", "role");
        malformed(path + "/roles", "{\"role\":\"SCRIBE\",\"personId\":\"Ada\"}", "personId");
        refused(
                path + "/roles/release",
                "{\"role\":\"SCRIBE\",\"personId\":\"per_1\"}",
                "role-not-held",
                "personId");
    }

    @Test
    void harm_is_measured_and_a_measurement_corrected() {
        String path = declared();
        String[] id = new String[1];
        ok(
                        path + "/harm-measurements",
                        """
                        {"kind":"BUSINESS","value":1200,"unit":"failed payments","source":"ledger",
                         "at":"2026-03-02T10:00:00Z","upTo":"2026-03-02T11:00:00Z"}""")
                .jsonPath("$.measurements[0].measurementId")
                .value(String.class, found -> id[0] = found)
                .jsonPath("$.measurements[0].value")
                .isEqualTo(1200.0);
        ok(
                        path + "/harm-measurements/" + id[0] + "/correction",
                        "{\"value\":1250.5,\"reason\":\"the ledger was late\"}")
                .jsonPath("$.measurements[0].value")
                .isEqualTo(1250.5)
                .jsonPath("$.measurements[0].corrections[0].was")
                .isEqualTo(1200.0);
        read(path + "/log")
                .jsonPath("$.items[1].sentence")
                .isEqualTo(
                        "Harm to the business: 1200 failed payments from 2026-03-02 10:00:00 UTC to"
                                + " 2026-03-02 11:00:00 UTC, says ledger")
                .jsonPath("$.items[1].corrected")
                .isEqualTo(true)
                .jsonPath("$.items[2].sentence")
                .isEqualTo("Corrected a measured harm from 1200 to 1250.5: the ledger was late");
    }

    @Test
    void a_measurement_that_is_wrong_is_refused_by_the_name_of_its_field() {
        String path = declared() + "/harm-measurements";
        String measured = "{\"kind\":\"USER\",\"value\":%s,\"unit\":\"%s\",\"source\":\"me\"%s}";
        malformed(path, measured.formatted("-1", "users", ""), "value");
        malformed(path, measured.formatted("1", " ", ""), "unit");
        malformed(
                path,
                measured.formatted(
                        "1",
                        "users",
                        ",\"at\":\"2026-03-02T11:00:00Z\",\"upTo\":\"2026-03-02T11:00:00Z\""),
                "upTo");
        turnback.post(path + "/mea_0/correction", "{\"value\":1,\"reason\":\"x\"}")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void an_onset_that_is_not_known_exactly_says_so() {
        String path = declared();
        ok(
                        path + "/harm",
                        """
                        {"kind":"USER","beganAt":"2026-03-02T09:40:00Z",
                         "beganUpTo":"2026-03-02T09:50:00Z","source":"support"}""")
                .jsonPath("$.harm[0].quality")
                .isEqualTo("ESTIMATED")
                .jsonPath("$.harm[0].beganUpTo")
                .isEqualTo("2026-03-02T09:50:00Z")
                .jsonPath("$.harmBeganAt")
                .isEqualTo("2026-03-02T09:40:00Z");
        read(path + "/log")
                .jsonPath("$.items[1].sentence")
                .isEqualTo(
                        "Harm to users since some time from 2026-03-02 09:40:00 UTC to 2026-03-02"
                                + " 09:50:00 UTC (estimated), says support");
        malformed(
                path + "/harm",
                """
                {"kind":"USER","beganAt":"2026-03-02T09:40:00Z","quality":"KNOWN",
                 "beganUpTo":"2026-03-02T09:50:00Z","source":"support"}""",
                "quality");
        malformed(
                path + "/harm",
                """
                {"kind":"USER","beganAt":"2026-03-02T09:40:00Z",
                 "beganUpTo":"2026-03-02T09:40:00Z","source":"support"}""",
                "beganUpTo");
    }

    @Test
    void a_component_is_linked_without_a_release_and_said_anew() {
        String path = declared();
        String link =
                "{\"component\":\"shop\",\"link\":\"%s\",\"why\":\"all is slow\",\"confidence\":%s}";
        ok(path + "/components", link.formatted("SUSPECTED", "\"LOW\""))
                .jsonPath("$.linkedComponents[0].confidence")
                .isEqualTo("LOW")
                .jsonPath("$.components[0]")
                .isEqualTo("shop");
        ok(path + "/components", link.formatted("DISMISSED", "null"))
                .jsonPath("$.linkedComponents.length()")
                .isEqualTo(1)
                .jsonPath("$.components")
                .isEmpty();
        read(path + "/log")
                .jsonPath("$.items[1].sentence")
                .isEqualTo("Component shop is suspected (low confidence): all is slow");
        malformed(path + "/components", link.formatted("CAUSED", "\"SURE\""), "confidence");
        malformed(
                path + "/components",
                "{\"component\":\"The Shop\",\"link\":\"CAUSED\",\"why\":\"x\"}",
                "component");
    }
}
