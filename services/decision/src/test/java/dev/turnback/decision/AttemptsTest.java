package dev.turnback.decision;

import static dev.turnback.decision.Attempting.at;

import dev.turnback.contracts.Extent;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.contracts.release.ReleaseEvents.AttemptWithdrawn;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** Attempts over the routes, on each store. */
@ParameterizedClass
@EnumSource(Stored.class)
class AttemptsTest {

    private static final String FLAG_OFF =
            "{\"action\":\"CONTAIN\",\"what\":\"turn the flag off\"}";

    @TempDir private Path folder = Path.of("");
    private final Stored stored;

    AttemptsTest(Stored stored) {
        this.stored = stored;
    }

    private CommitLog log() {
        return stored.log(folder);
    }

    private ViewStore views() {
        return stored.views(folder);
    }

    @Test
    void a_rollback_is_followed_with_its_procedure_its_decision_and_its_incident() {
        try (var turnback = new Attempting(log(), views())) {
            String decision =
                    turnback.made(
                            "/incidents/inc_1/decisions",
                            "{\"kind\":\"FULL_ROLLBACK\",\"releaseId\":\"rel_1\"}");
            turnback.begins("att_1", Extent.FULL);
            turnback.shows("att_1", "$.attempt.id", "att_1")
                    .jsonPath("$.attempt.decisionId")
                    .isEqualTo(decision)
                    .jsonPath("$.attempt.decisionSaid")
                    .isEqualTo(false)
                    .jsonPath("$.attempt.incidentId")
                    .isEqualTo("inc_1")
                    .jsonPath("$.attempt.procedure.procedureId")
                    .isEqualTo("prc_1")
                    .jsonPath("$.attempt.automatic")
                    .isEqualTo(false)
                    .jsonPath("$.verdict.outcome")
                    .isEqualTo("UNKNOWN")
                    .jsonPath("$.verdict.provisional")
                    .isEqualTo(true)
                    .jsonPath("$.verdict.flags")
                    .isEqualTo("PRECIPITATE");
            turnback.ends("att_1", "1.9", at(300));
            turnback.shows("att_1", "$.attempt.end.ending", "REACHED");
        }
    }

    @Test
    void what_deployments_told_is_shown_as_automatic_until_they_take_it_back() {
        try (var turnback = new Attempting(log(), views())) {
            turnback.begins("att_told-12ab", Extent.FULL);
            turnback.shows("att_told-12ab", "$.attempt.automatic", true);
            turnback.releases.publish(
                    new AttemptWithdrawn("att_told-12ab", "rel_1", "shop", at(0)));
            turnback.begins("att_2", Extent.FULL);
            turnback.shows("att_2", "$.attempt.id", "att_2");
            turnback.get("/attempts/att_told-12ab").expectStatus().isNotFound();
        }
    }

    @Test
    void a_decision_that_is_told_after_the_rollback_began_is_found_and_withdrawn_in_time_is_not() {
        try (var turnback = new Attempting(log(), views())) {
            turnback.now.set(at(100));
            turnback.begins("att_1", Extent.FULL, at(60));
            turnback.shows("att_1", "$.attempt.id", "att_1");
            String decision =
                    turnback.made(
                            "/incidents/inc_1/decisions",
                            "{\"kind\":\"FULL_ROLLBACK\",\"releaseId\":\"rel_1\","
                                    + "\"occurredAt\":\"2026-03-02T12:00:30Z\"}");
            turnback.shows("att_1", "$.attempt.decisionId", decision);
            turnback.post(
                            "/decisions/" + decision + "/withdrawal",
                            "{\"at\":\"2026-03-02T12:00:50Z\"}")
                    .expectStatus()
                    .isOk();
            turnback.made(
                    "/incidents/inc_1/decisions",
                    "{\"kind\":\"HOLD\",\"occurredAt\":\"2026-03-02T12:00:55Z\"}");
            turnback.incidents.publish(linked());
            turnback.shows("att_1", "$.attempt.incidentId", "inc_1")
                    .jsonPath("$.attempt.decisionId")
                    .isEmpty();
        }
    }

    @Test
    void attempts_are_found_by_release_and_by_incident() {
        try (var turnback = new Attempting(log(), views())) {
            String contained = turnback.made("/incidents/inc_1/attempts", FLAG_OFF);
            turnback.begins("att_9", Extent.FULL, at(10));
            turnback.shows("att_9", "$.attempt.id", "att_9");
            found(turnback, "").jsonPath("$.items[0].id").isEqualTo("att_9");
            found(turnback, "").jsonPath("$.items.length()").isEqualTo(2);
            found(turnback, "&release=rel_1").jsonPath("$.items[*].id").isEqualTo("att_9");
            found(turnback, "&incident=inc_1").jsonPath("$.items[*].id").isEqualTo(contained);
            found(turnback, "&release=rel_1&incident=inc_1")
                    .jsonPath("$.items.length()")
                    .isEqualTo(0);
            found(turnback, "&limit=1").jsonPath("$.nextCursor").isNotEmpty();
        }
    }

    @Test
    void a_rollback_ends_where_its_release_is_recorded() {
        try (var turnback = new Attempting(log(), views())) {
            turnback.begins("att_1", Extent.FULL);
            turnback.shows("att_1", "$.attempt.id", "att_1");
            refused(turnback, "/attempts/att_1/finish", "{\"reached\":\"YES\"}")
                    .jsonPath("$.reason")
                    .isEqualTo("ends-with-its-release");
        }
    }

    @Test
    void what_is_not_known_is_not_found_or_refused() {
        try (var turnback = new Attempting(log(), views())) {
            turnback.get("/attempts/att_9").expectStatus().isNotFound();
            turnback.post("/attempts/att_9/finish", "{\"reached\":\"YES\"}")
                    .expectStatus()
                    .isNotFound();
            turnback.post("/incidents/inc_9/attempts", FLAG_OFF).expectStatus().isNotFound();
            turnback.post("/incidents/inc_1/attempts", with("\"action\":\"FULL_ROLLBACK\""))
                    .expectStatus()
                    .isBadRequest();
            for (String[] each :
                    new String[][] {
                        {"releaseId", "rel_9", "release-unknown"},
                        {"procedureId", "prc_1", "procedure-not-in-force"},
                        {"decisionId", "dec_9", "decision-unknown"}
                    }) {
                refused(
                                turnback,
                                "/incidents/inc_1/attempts",
                                with("\"" + each[0] + "\":\"" + each[1] + "\""))
                        .jsonPath("$.reason")
                        .isEqualTo(each[2]);
            }
        }
    }

    @Test
    void who_may_take_back_another_component_only_may_not_give_it_up() {
        try (var turnback = new Attempting(log(), views())) {
            turnback.begins("att_1", Extent.FULL);
            turnback.shows("att_1", "$.attempt.id", "att_1");
            turnback.bound("cart");
            turnback.post("/attempts/att_1/abandonment", "{\"why\":\"no\"}")
                    .expectStatus()
                    .isForbidden();
            turnback.bound("shop");
            turnback.post("/attempts/att_1/abandonment", "{\"why\":\"no\"}").expectStatus().isOk();
        }
    }

    private static ReleaseLinked linked() {
        return new ReleaseLinked("inc_1", "rel_1", "shop", ReleaseLink.SUSPECTED, "x", at(90));
    }

    private static String with(String more) {
        return more.contains("action")
                ? "{" + more + ",\"what\":\"x\"}"
                : "{\"action\":\"CONTAIN\",\"what\":\"x\"," + more + "}";
    }

    private static BodyContentSpec refused(Attempting turnback, String path, String json) {
        return turnback.post(path, json).expectStatus().isEqualTo(422).expectBody();
    }

    private static BodyContentSpec found(Attempting turnback, String query) {
        return turnback.get("/attempts?atLeast=decision:2" + query)
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
