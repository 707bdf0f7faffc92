package dev.turnback.decision;

import static dev.turnback.decision.Running.NOON;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.decision.domain.decision.DecisionCommand.NoteEffect;
import dev.turnback.decision.domain.obligation.Awareness;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.ObligationCommand.ClearObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.ConnectIncident;
import dev.turnback.decision.domain.obligation.ObligationCommand.CountDecision;
import dev.turnback.decision.domain.obligation.ObligationCommand.JoinObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteAwareness;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteRecrossing;
import dev.turnback.decision.domain.obligation.ObligationCommand.OpenObligation;
import dev.turnback.decision.domain.obligation.Terms;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/**
 * Obligations over the routes, on each store: crossed a minute before noon, confirmed at noon, to
 * be decided until ten minutes past.
 */
@ParameterizedClass
@EnumSource(Stored.class)
class ObligationsTest {

    @TempDir private Path folder = Path.of("");
    private final Stored stored;

    ObligationsTest(Stored stored) {
        this.stored = stored;
    }

    private CommitLog log() {
        return stored.log(folder);
    }

    private ViewStore views() {
        return stored.views(folder);
    }

    @Test
    void an_obligation_is_found_by_release_by_incident_and_while_it_is_open() {
        try (var turnback = new Running(log(), views())) {
            turnback.tell(
                    open("obl_1", "rel_1"),
                    open("obl_2", "rel_2"),
                    new JoinObligation("obl_2", bound("rel_1", 300), at(-60), at(0)),
                    new ConnectIncident("obl_2", "inc_1", at(10)),
                    new ClearObligation("obl_1", at(20)));
            found(turnback, "").jsonPath("$.items.length()").isEqualTo(2);
            found(turnback, "&open=true").jsonPath("$.items[*].id").isEqualTo("obl_2");
            found(turnback, "&release=rel_1").jsonPath("$.items.length()").isEqualTo(2);
            found(turnback, "&release=rel_1&open=true")
                    .jsonPath("$.items[*].id")
                    .isEqualTo("obl_2");
            found(turnback, "&release=rel_2").jsonPath("$.items[*].id").isEqualTo("obl_2");
            found(turnback, "&incident=inc_1").jsonPath("$.items[*].id").isEqualTo("obl_2");
            found(turnback, "&release=rel_1&incident=inc_9")
                    .jsonPath("$.items.length()")
                    .isEqualTo(0);
            found(turnback, "&limit=1").jsonPath("$.nextCursor").isNotEmpty();
        }
    }

    @Test
    void it_is_shown_with_its_rule_its_clock_and_the_verdict_so_far() {
        List<Sample> samples = List.of(new Sample(at(-90), 0.2), new Sample(at(-60), 5));
        try (var turnback = new Running(log(), views())) {
            turnback.hear(samples);
            turnback.tell(
                    open("obl_1", "rel_1"),
                    new NoteAwareness("obl_1", Awareness.ALERT, at(60)),
                    new CountDecision(
                            "obl_1", "dec_9", DecisionKind.CONTAIN, Authority.HELD, at(61)));
            turnback.now.set(at(120));
            one(turnback, "obl_1", 3)
                    .jsonPath("$.obligation.candidates[0].bound.terms.name")
                    .isEqualTo("Requests that fail")
                    .jsonPath("$.obligation.course.state")
                    .isEqualTo("IN_BREACH")
                    .jsonPath("$.obligation.clock.knowableAt")
                    .isEqualTo("2026-03-02T12:01:00Z")
                    .jsonPath("$.obligation.clock.decideBy")
                    .isEmpty()
                    .jsonPath("$.obligation.decisions[0].stopsTheClock")
                    .isEqualTo(true)
                    .jsonPath("$.verdict.outcome")
                    .isEqualTo("TIMELY")
                    .jsonPath("$.verdict.confirmedAt")
                    .isEqualTo("2026-03-02T12:00:00Z")
                    .jsonPath("$.verdict.latencySeconds")
                    .isEqualTo(1.0)
                    .jsonPath("$.verdict.provisional")
                    .isEqualTo(true)
                    .jsonPath("$.verdict.explanation")
                    .isNotEmpty();
        }
    }

    @Test
    void a_breach_after_another_is_judged_by_itself() {
        List<Sample> samples =
                List.of(
                        new Sample(at(-5_000), 5),
                        new Sample(at(-4_000), 0.2),
                        new Sample(at(-60), 5));
        try (var turnback = new Running(log(), views())) {
            turnback.hear(samples);
            turnback.tell(open("obl_2", "rel_1"));
            turnback.now.set(at(30));
            turnback.shows("/obligations/obl_2", "$.verdict.onsetAt", "2026-03-02T11:59:00Z")
                    .jsonPath("$.verdict.latencySeconds")
                    .isEqualTo(30.0);
        }
    }

    @Test
    void going_on_to_the_next_stage_past_the_budget_made_it_worse() {
        List<Sample> samples = List.of(new Sample(at(-90), 0.2), new Sample(at(-60), 2.01));
        try (var turnback = new Running(log(), views())) {
            turnback.hear(samples);
            turnback.tell(open("obl_1", "rel_1"));
            turnback.now.set(at(899));
            turnback.shows("/obligations/obl_1", "$.verdict.outcome", "LATE_NOT_WORSENED");
            turnback.now.set(at(900));
            turnback.shows("/obligations/obl_1", "$.verdict.outcome", "HESITATION_WORSENED");
        }
    }

    @Test
    void what_is_not_known_is_not_found() {
        try (var turnback = new Running(log(), views())) {
            turnback.get("/obligations/obl_9").expectStatus().isNotFound();
            turnback.post("/obligations/obl_9/awareness", "{}").expectStatus().isNotFound();
        }
    }

    @Test
    void it_is_attributed_to_one_of_its_releases_once() {
        try (var turnback = new Running(log(), views())) {
            turnback.tell(
                    open("obl_1", "rel_1"),
                    new JoinObligation("obl_1", bound("rel_2", 300), at(-50), at(10)));
            turnback.post("/obligations/obl_1/attribution", attributed("rel_3"))
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.reason")
                    .isEqualTo("not-among-its-releases");
            turnback.post("/obligations/obl_1/attribution", attributed("rel_1"))
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.attribution.releaseId")
                    .isEqualTo("rel_1")
                    .jsonPath("$.clock.decideBy")
                    .isEqualTo("2026-03-02T12:10:00Z");
            turnback.post("/obligations/obl_1/attribution", attributed("rel_2"))
                    .expectStatus()
                    .isEqualTo(409);
        }
    }

    @Test
    void the_earliest_time_at_which_somebody_saw_it_counts() {
        try (var turnback = new Running(log(), views())) {
            turnback.tell(open("obl_1", "rel_1"));
            turnback.now.set(at(100));
            turnback.post("/obligations/obl_1/awareness", "{}")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.awareness.how")
                    .isEqualTo("NOTED")
                    .jsonPath("$.clock.knowableAt")
                    .isEqualTo("2026-03-02T12:01:40Z");
            turnback.post("/obligations/obl_1/awareness", "{\"at\":\"2026-03-02T12:01:45Z\"}")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.awareness.at")
                    .isEqualTo("2026-03-02T12:01:40Z");
        }
    }

    @Test
    void half_of_the_budget_and_all_of_it_are_told_when_they_are_used_up() {
        try (var turnback = new Running(log(), views())) {
            turnback.tell(open("obl_1", "rel_1"));
            turnback.now.set(at(301));
            turnback.shows("/obligations/obl_1", "$.obligation.warnedAt", "2026-03-02T12:05:00Z");
            turnback.now.set(at(601));
            turnback.shows("/obligations/obl_1", "$.obligation.ranOutAt", "2026-03-02T12:10:00Z");
        }
    }

    @Test
    void what_is_decided_of_its_release_stops_the_clock_until_it_is_withdrawn() {
        try (var turnback = new Running(log(), views())) {
            turnback.tell(open("obl_1", "rel_1"), open("obl_2", "rel_2"));
            decide(turnback, "FULL_ROLLBACK");
            turnback.shows("/obligations/obl_1", "$.obligation.decisions[0].kind", "FULL_ROLLBACK")
                    .jsonPath("$.obligation.clock.decideBy")
                    .isEmpty();
            one(turnback, "obl_2", 4).jsonPath("$.obligation.decisions").isEmpty();
            String id = turnback.onlyDecision();
            turnback.now.set(at(60));
            turnback.post("/decisions/" + id + "/withdrawal", "{}").expectStatus().isOk();
            turnback.shows(
                            "/obligations/obl_1",
                            "$.obligation.decisions[0].withdrawnAt",
                            "2026-03-02T12:01:00Z")
                    .jsonPath("$.obligation.clock.decideBy")
                    .isEqualTo("2026-03-02T12:11:00Z");
        }
    }

    @Test
    void what_is_decided_in_its_incident_stops_the_clock_also_when_that_was_not_known_then() {
        try (var turnback = new Running(log(), views())) {
            turnback.tell(open("obl_2", "rel_2"));
            decide(turnback, "CONTAIN");
            one(turnback, "obl_2", 2).jsonPath("$.obligation.decisions").isEmpty();
            turnback.tell(new ConnectIncident("obl_2", "inc_1", at(1)));
            turnback.shows("/obligations/obl_2", "$.obligation.decisions[0].kind", "CONTAIN");
        }
    }

    @Test
    void what_was_decided_after_it_was_over_counts_once_it_was_not_over() {
        try (var turnback = new Running(log(), views())) {
            turnback.tell(open("obl_1", "rel_1"), new ClearObligation("obl_1", at(-10)));
            decide(turnback, "CONTAIN");
            turnback.tell(new NoteRecrossing("obl_1", at(-5)));
            turnback.shows("/obligations/obl_1", "$.obligation.decisions[0].kind", "CONTAIN")
                    .jsonPath("$.obligation.clock.decideBy")
                    .isEmpty();
        }
    }

    @Test
    void what_was_decided_before_it_began_is_about_something_else_whenever_it_is_told() {
        try (var turnback = new Running(log(), views())) {
            turnback.tell(open("obl_1", "rel_1"));
            turnback.post(
                            "/incidents/inc_1/decisions",
                            "{\"kind\":\"FULL_ROLLBACK\",\"releaseId\":\"rel_1\","
                                    + "\"occurredAt\":\"2026-03-02T11:58:00Z\"}")
                    .expectStatus()
                    .isCreated();
            decide(turnback, "CONTAIN");
            turnback.shows("/obligations/obl_1", "$.obligation.decisions[*].kind", "CONTAIN");
        }
    }

    @Test
    void of_several_releases_the_earliest_crossing_is_judged_by_the_smallest_budget() {
        List<Sample> samples = List.of(new Sample(at(-90), 0.2), new Sample(at(-60), 5));
        try (var turnback = new Running(log(), views())) {
            turnback.hear(samples);
            turnback.tell(
                    open("obl_1", "rel_1"),
                    new JoinObligation("obl_1", bound("rel_2", 300), at(30), at(90)));
            turnback.now.set(at(301));
            one(turnback, "obl_1", 2)
                    .jsonPath("$.verdict.confirmedAt")
                    .isEqualTo("2026-03-02T12:00:00Z")
                    .jsonPath("$.verdict.latencySeconds")
                    .isEqualTo(301.0)
                    .jsonPath("$.verdict.hesitationSeconds")
                    .isEqualTo(1.0);
        }
    }

    @Test
    void one_who_may_not_decide_stops_no_clock_and_one_who_breaks_the_glass_does() {
        try (var turnback = new Running(log(), views())) {
            turnback.tell(open("obl_1", "rel_1"));
            turnback.caller.set(Caller.of("per_2", Access.LOG));
            decide(turnback, "FULL_ROLLBACK");
            turnback.shows("/obligations/obl_1", "$.obligation.decisions[0].authority", "LACKING")
                    .jsonPath("$.obligation.decisions[0].stopsTheClock")
                    .isEqualTo(false)
                    .jsonPath("$.obligation.clock.decideBy")
                    .isEqualTo("2026-03-02T12:10:00Z");
            turnback.post(
                            "/incidents/inc_1/decisions",
                            "{\"kind\":\"FULL_ROLLBACK\",\"releaseId\":\"rel_1\","
                                    + "\"breakGlass\":\"nobody else is awake\"}")
                    .expectStatus()
                    .isCreated();
            turnback.shows(
                            "/obligations/obl_1",
                            "$.obligation.decisions[1].authority",
                            "BREAK_GLASS")
                    .jsonPath("$.obligation.clock.decideBy")
                    .isEmpty();
        }
    }

    @Test
    void a_risk_that_goes_on_after_its_review_has_to_be_decided_anew() {
        List<Sample> samples = List.of(new Sample(at(-90), 0.2), new Sample(at(-60), 5));
        try (var turnback = new Running(log(), views())) {
            turnback.hear(samples);
            turnback.tell(open("obl_1", "rel_1"), new ConnectIncident("obl_1", "inc_1", at(1)));
            turnback.post(
                            "/incidents/inc_1/decisions",
                            "{\"kind\":\"ACCEPT_RISK\",\"releaseId\":\"rel_1\","
                                    + "\"rationale\":\"few are hit\","
                                    + "\"reviewBy\":\"2026-03-02T12:40:00Z\"}")
                    .expectStatus()
                    .isCreated();
            turnback.shows("/obligations/obl_1", "$.verdict.outcome", "OVERRIDDEN");
            turnback.now.set(at(2_460));
            String anew = turnback.following("obl_1");
            turnback.shows("/obligations/" + anew, "$.obligation.incidents[0]", "inc_1")
                    .jsonPath("$.obligation.following.cause")
                    .isEqualTo("REVIEW_DUE")
                    .jsonPath("$.obligation.onset")
                    .isEqualTo("2026-03-02T11:59:00Z")
                    .jsonPath("$.obligation.clock.knowableAt")
                    .isEqualTo("2026-03-02T12:40:00Z")
                    .jsonPath("$.obligation.clock.decideBy")
                    .isEqualTo("2026-03-02T12:50:00Z")
                    .jsonPath("$.obligation.decisions")
                    .isEmpty()
                    .jsonPath("$.verdict.knowableAt")
                    .isEqualTo("2026-03-02T12:40:00Z")
                    .jsonPath("$.verdict.latencySeconds")
                    .isEqualTo(60.0);
            decide(turnback, "FULL_ROLLBACK");
            turnback.shows("/obligations/" + anew, "$.verdict.outcome", "TIMELY");
            turnback.shows("/obligations/obl_1", "$.verdict.outcome", "OVERRIDDEN");
            turnback.tell(new ClearObligation("obl_1", at(2_500)));
            turnback.shows("/obligations/" + anew, "$.obligation.course.state", "CLEARED")
                    .jsonPath("$.obligation.course.since")
                    .isEqualTo("2026-03-02T12:41:40Z");
        }
    }

    @Test
    void nobody_is_asked_again_once_it_is_over_or_taken_back() {
        try (var turnback = new Running(log(), views())) {
            turnback.tell(open("obl_1", "rel_1"), new ConnectIncident("obl_1", "inc_1", at(1)));
            turnback.post(
                            "/incidents/inc_1/decisions",
                            "{\"kind\":\"ACCEPT_RISK\",\"rationale\":\"few are hit\","
                                    + "\"reviewBy\":\"2026-03-02T12:40:00Z\"}")
                    .expectStatus()
                    .isCreated();
            decide(turnback, "FULL_ROLLBACK");
            turnback.now.set(at(2_460));
            turnback.shows("/obligations/obl_1", "$.obligation.decisions.length()", 2);
            turnback.shows("/decisions/" + turnback.onlyDecision(), "$.reviewDue", true);
            found(turnback, "&release=rel_1").jsonPath("$.items.length()").isEqualTo(1);
        }
    }

    @Test
    void what_was_done_and_then_reversed_has_to_be_decided_anew() {
        try (var turnback = new Running(log(), views())) {
            turnback.tell(open("obl_1", "rel_1"), new ConnectIncident("obl_1", "inc_1", at(1)));
            decide(turnback, "CONTAIN");
            String id = turnback.onlyDecision();
            turnback.tellOfDecision(new NoteEffect("inc_1", id, "att_1", NOON));
            turnback.shows(
                    "/obligations/obl_1",
                    "$.obligation.decisions[0].effectAt",
                    "2026-03-02T12:00:00Z");
            turnback.now.set(at(120));
            turnback.post("/decisions/" + id + "/withdrawal", "{}")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.withdrawn.afterEffect")
                    .isEqualTo(true);
            String anew = turnback.following("obl_1");
            one(turnback, "obl_1", 9).jsonPath("$.obligation.clock.decideBy").isEmpty();
            turnback.shows(
                            "/obligations/" + anew,
                            "$.obligation.following.cause",
                            "REVERSED_AFTER_EFFECT")
                    .jsonPath("$.obligation.clock.decideBy")
                    .isEqualTo("2026-03-02T12:12:00Z");
        }
    }

    @Test
    void an_attempt_that_failed_leaves_it_to_be_decided_anew() {
        try (var turnback = new Running(log(), views())) {
            turnback.tell(open("obl_1", "rel_1"), new ConnectIncident("obl_1", "inc_1", at(1)));
            decide(turnback, "CONTAIN");
            String attempt = contained(turnback, "NO", at(60));
            String anew = turnback.following("obl_1");
            turnback.shows("/obligations/" + anew, "$.obligation.following.cause", "ATTEMPT_FAILED")
                    .jsonPath("$.obligation.clock.knowableAt")
                    .isEqualTo("2026-03-02T12:01:00Z")
                    .jsonPath("$.obligation.clock.decideBy")
                    .isEqualTo("2026-03-02T12:11:00Z");
            one(turnback, "obl_1", 8).jsonPath("$.obligation.clock.decideBy").isEmpty();
            turnback.get("/attempts/" + attempt)
                    .expectBody()
                    .jsonPath("$.verdict.outcome")
                    .isEqualTo("FAILED");
        }
    }

    @Test
    void an_attempt_that_reached_its_end_is_when_its_decision_took_effect() {
        try (var turnback = new Running(log(), views())) {
            turnback.tell(open("obl_1", "rel_1"), new ConnectIncident("obl_1", "inc_1", at(1)));
            decide(turnback, "CONTAIN");
            contained(turnback, "YES", at(60));
            turnback.shows(
                    "/decisions/" + turnback.onlyDecision(), "$.effectAt", "2026-03-02T12:01:00Z");
            found(turnback, "&release=rel_1").jsonPath("$.items.length()").isEqualTo(1);
        }
    }

    private static String contained(Running turnback, String reached, Instant at) {
        turnback.now.set(at);
        var id = new AtomicReference<>("");
        turnback.post(
                        "/incidents/inc_1/attempts",
                        "{\"action\":\"CONTAIN\",\"what\":\"flag off\",\"releaseId\":\"rel_1\","
                                + "\"decisionId\":\""
                                + turnback.onlyDecision()
                                + "\"}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .value(String.class, id::set);
        turnback.post("/attempts/" + id + "/finish", "{\"reached\":\"" + reached + "\"}")
                .expectStatus()
                .isOk();
        return id.get();
    }

    private static void decide(Running turnback, String kind) {
        turnback.post(
                        "/incidents/inc_1/decisions",
                        "{\"kind\":\"" + kind + "\",\"releaseId\":\"rel_1\"}")
                .expectStatus()
                .isCreated();
    }

    private static BodyContentSpec found(Running turnback, String query) {
        return turnback.get("/obligations?atLeast=decision:5" + query)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static BodyContentSpec one(Running turnback, String id, int position) {
        return turnback.get("/obligations/" + id + "?atLeast=decision:" + position)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static String attributed(String releaseId) {
        return "{\"releaseId\":\"" + releaseId + "\",\"why\":\"only shop is slow\"}";
    }

    private static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static OpenObligation open(String id, String releaseId) {
        return new OpenObligation(id, bound(releaseId, 600), at(-60), at(0), false, false);
    }

    private static Bound bound(String releaseId, double budgetSeconds) {
        return new Bound(
                releaseId,
                "shop",
                "2.0",
                "sht_1",
                3,
                NOON.minus(Duration.ofHours(2)),
                new Terms(
                        "error-rate",
                        "Requests that fail",
                        "error_rate_percent",
                        HarmKind.USER,
                        Comparison.ABOVE,
                        2,
                        1,
                        60,
                        1,
                        600,
                        RequiredAction.ROLLBACK,
                        budgetSeconds,
                        null,
                        "commander",
                        null,
                        false,
                        false));
    }
}
