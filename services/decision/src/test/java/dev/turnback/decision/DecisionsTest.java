package dev.turnback.decision;

import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions in an incident, over the routes, on each store. */
@ParameterizedClass
@EnumSource(Stored.class)
class DecisionsTest {

    private static final String RISK =
            """
            {"kind":"ACCEPT_RISK","rationale":"few are hit","reviewBy":"2026-03-02T12:30:00Z"}""";

    @TempDir private Path folder = Path.of("");
    private final Stored stored;

    DecisionsTest(Stored stored) {
        this.stored = stored;
    }

    private CommitLog log() {
        return stored.log(folder);
    }

    private ViewStore views() {
        return stored.views(folder);
    }

    @Test
    void a_decision_is_recorded_late_read_and_withdrawn() {
        try (var turnback = new Running(log(), views())) {
            turnback.post("/incidents/inc_1/decisions", hold("2026-03-02T11:58:00Z"))
                    .expectStatus()
                    .isCreated()
                    .expectHeader()
                    .valueEquals("Turnback-Position", "decision:1")
                    .expectBody()
                    .jsonPath("$.selfReported")
                    .isEqualTo(true)
                    .jsonPath("$.lateBySeconds")
                    .isEqualTo(120.0)
                    .jsonPath("$.position")
                    .isEqualTo("decision:1");
            String id = turnback.onlyDecision();
            turnback.post("/decisions/" + id + "/withdrawal", "{\"reason\":\"a mistake\"}")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.withdrawn.reason")
                    .isEqualTo("a mistake");
        }
    }

    @Test
    void those_of_several_incidents_are_one_list_the_latest_first() {
        try (var turnback = new Running(log(), views())) {
            turnback.post("/incidents/inc_1/decisions", hold("2026-03-02T11:57:00Z"));
            turnback.post("/incidents/inc_2/decisions", hold("2026-03-02T11:58:00Z"));
            turnback.post("/incidents/inc_1/decisions", hold("2026-03-02T11:59:00Z"));
            String both = "/decisions?incidents=inc_2,inc_1,inc_9,inc_1";
            turnback.get(both + "&atLeast=decision:3")
                    .expectBody()
                    .jsonPath("$.items[*].occurredAt")
                    .isEqualTo(
                            List.of(
                                    "2026-03-02T11:59:00Z",
                                    "2026-03-02T11:58:00Z",
                                    "2026-03-02T11:57:00Z"))
                    .jsonPath("$.nextCursor")
                    .isEmpty();
            turnback.get(both + "&limit=2")
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(2)
                    .jsonPath("$.nextCursor")
                    .value(
                            String.class,
                            next ->
                                    turnback.get(both + "&limit=2&cursor=" + next)
                                            .expectBody()
                                            .jsonPath("$.items[*].occurredAt")
                                            .isEqualTo(List.of("2026-03-02T11:57:00Z")));
            turnback.get("/decisions?incidents=inc_2")
                    .expectBody()
                    .jsonPath("$.items[*].incidentId")
                    .isEqualTo(List.of("inc_2"));
        }
    }

    @Test
    void a_list_of_incidents_that_is_none_or_too_long_names_its_field() {
        try (var turnback = new Running(log(), views())) {
            for (String wrong : List.of("inc_1,,inc_2", ",", many(101))) {
                turnback.get("/decisions?incidents=" + wrong)
                        .expectStatus()
                        .isBadRequest()
                        .expectBody()
                        .jsonPath("$.field")
                        .isEqualTo("incidents");
            }
            turnback.get("/decisions?incidents=" + many(100)).expectStatus().isOk();
        }
    }

    private static String many(int incidents) {
        return IntStream.range(0, incidents)
                .mapToObj(i -> "inc_" + i)
                .collect(Collectors.joining(","));
    }

    @Test
    void an_unknown_incident_is_404_and_an_unknown_release_422() {
        try (var turnback = new Running(log(), views())) {
            turnback.post("/incidents/inc_9/decisions", "{\"kind\":\"HOLD\"}")
                    .expectStatus()
                    .isNotFound();
            turnback.post(
                            "/incidents/inc_1/decisions",
                            "{\"kind\":\"HOLD\",\"releaseId\":\"rel_9\"}")
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.reason")
                    .isEqualTo("release-unknown");
        }
    }

    @Test
    void an_accepted_risk_needs_a_review() {
        try (var turnback = new Running(log(), views())) {
            turnback.post(
                            "/incidents/inc_1/decisions",
                            "{\"kind\":\"ACCEPT_RISK\",\"rationale\":\"few are hit\"}")
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.reason")
                    .isEqualTo("risk-needs-review");
        }
    }

    @Test
    void the_review_of_an_accepted_risk_falls_due() {
        try (var turnback = new Running(log(), views())) {
            turnback.post("/incidents/inc_1/decisions", RISK).expectStatus().isCreated();
            String id = turnback.onlyDecision();
            turnback.now.set(Running.NOON.plus(Duration.ofHours(2)));
            turnback.get("/decisions/" + id + "?atLeast=decision:2")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.reviewDue")
                    .isEqualTo(true);
        }
    }

    private static String hold(String at) {
        return "{\"kind\":\"HOLD\",\"occurredAt\":\"" + at + "\"}";
    }
}
