package dev.turnback.decision;

import static dev.turnback.decision.Running.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.decision.JudgementEvents.IncidentJudged;
import dev.turnback.contracts.decision.JudgementEvents.ObligationJudged;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.JudgementEvents.UnderBudget;
import dev.turnback.contracts.decision.JudgementEvents.Worse;
import dev.turnback.contracts.incident.IncidentEvents.CorrectedField;
import dev.turnback.contracts.incident.IncidentEvents.IncidentContained;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCorrected;
import dev.turnback.contracts.incident.IncidentEvents.IncidentReopened;
import dev.turnback.contracts.incident.IncidentEvents.IncidentResolved;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.contracts.incident.IncidentEvents.SeverityChanged;
import dev.turnback.contracts.incident.RoomEvents.EntryWritten;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.ObligationCommand.ClearObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.ConnectIncident;
import dev.turnback.decision.domain.obligation.ObligationCommand.OpenObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.RetractObligation;
import dev.turnback.decision.domain.obligation.Terms;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What is published of how it went says what the routes say: errors of the shop that are in breach
 * from a minute before noon to twenty past, confirmed at noon, to be decided until ten past; all
 * users have it from a quarter past.
 */
class JudgementsTest {

    private static final int MOST_LOOKS = 400;
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final List<String> FIGURES =
            List.of(
                    "outcome",
                    "onsetAt",
                    "confirmedAt",
                    "knowableAt",
                    "decidedAt",
                    "containedAt",
                    "latencySeconds",
                    "hesitationSeconds",
                    "avoidableHarm",
                    "undecided",
                    "provisional",
                    "flipFlops");
    private static final List<String> MOMENTS =
            List.of(
                    "onsetAt",
                    "onsetFrom",
                    "knowableAt",
                    "decidedAt",
                    "finishedAt",
                    "containedAt",
                    "containedFrom",
                    "flags");

    private Running turnback;

    @BeforeEach
    void start() {
        turnback =
                new Running(
                        new InMemoryCommitLog(), new InMemoryViewStore(DecisionService.views()));
        turnback.now.set(at(1_800));
        turnback.hear(
                List.of(
                        new Sample(at(-90), 0.2),
                        new Sample(at(-60), 5),
                        new Sample(at(1_200), 0.2)));
        turnback.now.set(at(1));
        turnback.tell(open(), new ConnectIncident("obl_1", "inc_1", at(1)));
    }

    @AfterEach
    void stop() {
        turnback.close();
    }

    @Test
    void an_obligation_is_judged_once_it_is_over_and_whenever_more_is_known_of_it() {
        decidedAt(900);
        assertThat(turnback.published(ObligationJudged.class)).isEmpty();
        cleared();
        ObligationJudged first = judged(1);
        equalsTheRoute(first);
        assertThat(first.verdict().outcome()).isEqualTo(Outcome.HESITATION_WORSENED);
        assertThat(first.verdict().worse()).containsExactly(Worse.AVOIDABLE_HARM, Worse.EXPOSURE);
        assertThat(first.decidedBy()).isEqualTo(ActorKind.PERSON);
        assertThat(first.rule().minHarm()).isEqualTo(120);
        assertThat(first.incidentIds()).containsExactly("inc_1");
        assertThat(first.underBudgets())
                .containsExactly(
                        new UnderBudget(300, Outcome.HESITATION_WORSENED),
                        new UnderBudget(600, Outcome.HESITATION_WORSENED),
                        new UnderBudget(1_800, Outcome.TIMELY));
        var raised = new SeverityChanged("inc_1", Severity.SEV2, Severity.SEV1, "all", at(700));
        turnback.incidents.publish(raised);
        ObligationJudged second = judged(2);
        equalsTheRoute(second);
        assertThat(second.verdict().worse())
                .containsExactly(Worse.AVOIDABLE_HARM, Worse.SEVERITY, Worse.EXPOSURE);
        turnback.incidents.publish(raised);
        decidedAt(300);
        ObligationJudged third = judged(3);
        equalsTheRoute(third);
        assertThat(third.verdict().outcome()).isEqualTo(Outcome.TIMELY);
        assertThat(third.verdict().latencySeconds()).isEqualTo(300);
        turnback.tell(new RetractObligation("obl_1", at(1_801)));
        ObligationJudged fourth = judged(4);
        equalsTheRoute(fourth);
        assertThat(fourth.verdict().outcome()).isEqualTo(Outcome.NO_OBLIGATION);
    }

    @Test
    void what_is_still_in_breach_is_judged_up_to_when_its_incident_was_resolved() {
        turnback.now.set(at(1_000));
        turnback.incidents.publish(new IncidentResolved("inc_1", at(1_000)));
        ObligationJudged judged = judged(1);
        turnback.now.set(at(5_000));
        equalsTheRoute(judged);
        assertThat(judged.verdict().latencySeconds()).isEqualTo(1_000);
        assertThat(judged.verdict().undecided()).isTrue();
        assertThat(judged.verdict().provisional()).isTrue();
        assertThat(judged.decidedBy()).isNull();
    }

    @Test
    void a_decision_of_a_program_is_one_of_a_machine() {
        turnback.caller.set(Caller.of("tok_1", Access.LOG, Access.COMMAND));
        decidedAt(200);
        cleared();
        assertThat(judged(1).decidedBy()).isEqualTo(ActorKind.MACHINE);
    }

    @Test
    void an_incident_is_judged_once_its_signals_are_clear_and_again_when_it_was_decided_earlier() {
        decidedAt(900);
        cleared();
        IncidentJudged first = incidentJudged(1);
        equalsTheRoutes(first);
        assertThat(first.course().containedAt()).isEqualTo(at(1_200));
        assertThat(first.course().decidedAt()).isEqualTo(at(900));
        decidedAt(300);
        IncidentJudged second = incidentJudged(2);
        equalsTheRoutes(second);
        assertThat(second.course().decidedAt()).isEqualTo(at(300));
    }

    @Test
    void an_incident_is_judged_with_the_releases_that_no_rule_bound() {
        turnback.now.set(at(2_000));
        turnback.releases.publish(
                new RolloutStarted("rel_2", "cart", "7.0", null, null, List.of(), at(-600)));
        turnback.incidents.publish(
                new ReleaseLinked("inc_2", "rel_2", "cart", ReleaseLink.CAUSED, "slow", at(60)));
        turnback.post(
                        "/incidents/inc_2/decisions",
                        "{\"kind\":\"HOLD\",\"occurredAt\":\"" + at(1_500) + "\"}")
                .expectStatus()
                .isCreated();
        turnback.incidents.publish(new IncidentContained("inc_2", "graphs", at(1_800)));
        IncidentJudged first = incidentJudged(1);
        equalsTheRoutes(first);
        assertThat(first.withoutRule().getFirst().verdict().outcome())
                .isEqualTo(Outcome.UNDEFINED_THRESHOLD_HESITATION);
        assertThat(first.withoutRule().getFirst().budgetSeconds()).isEqualTo(600);
        IntStream.range(0, 1_000)
                .mapToObj(
                        i -> new EntryWritten("inc_2", "ent_" + i, "still slow", false, at(1_900)))
                .forEach(turnback.incidents::publish);
        turnback.incidents.publish(
                new IncidentCorrected(
                        "inc_2",
                        CorrectedField.CONTAINED_AT,
                        null,
                        at(1_800).toString(),
                        at(1_900).toString(),
                        "the graphs were late",
                        at(2_000)));
        IncidentJudged second = incidentJudged(2);
        equalsTheRoutes(second);
        assertThat(second.course().containedAt()).isEqualTo(at(1_900));
        turnback.incidents.publish(new IncidentReopened("inc_2", "it is back", at(2_000)));
        IncidentJudged third = incidentJudged(3);
        assertThat(third.course().containedAt()).isNull();
        assertThat(third.withoutRule()).isEmpty();
    }

    /** A decision that is counted already when this returns. */
    private void decidedAt(long seconds) {
        JsonNode before = get("/obligations/obl_1?atLeast=decision:2").path("obligation");
        int counted = before.path("decisions").size();
        Instant now = turnback.now.get();
        turnback.now.set(now.isBefore(at(seconds)) ? at(seconds) : now);
        turnback.post(
                        "/incidents/inc_1/decisions",
                        "{\"kind\":\"FULL_ROLLBACK\",\"releaseId\":\"rel_1\",\"occurredAt\":\""
                                + at(seconds)
                                + "\"}")
                .expectStatus()
                .isCreated();
        turnback.shows("/obligations/obl_1", "$.obligation.decisions.length()", counted + 1);
    }

    private void cleared() {
        turnback.now.set(at(1_800));
        turnback.tell(new ClearObligation("obl_1", at(1_200)));
    }

    private void equalsTheRoute(ObligationJudged judged) {
        JsonNode shown = get("/obligations/" + judged.obligationId()).path("verdict");
        same(tree(judged.verdict()), shown, FIGURES);
    }

    private void equalsTheRoutes(IncidentJudged judged) {
        String incident = "/incidents/" + judged.incidentId();
        same(tree(judged.course()), get(incident + "/phases"), MOMENTS);
        JsonNode unruled = get(incident + "/hesitation").path("withoutRule");
        assertThat(unruled.size()).isEqualTo(judged.withoutRule().size());
        for (int i = 0; i < unruled.size(); i++) {
            JsonNode told = tree(judged.withoutRule().get(i));
            same(told, unruled.get(i), List.of("releaseId", "component", "version"));
            same(told.path("verdict"), unruled.get(i).path("verdict"), FIGURES);
        }
    }

    private static void same(JsonNode told, JsonNode shown, List<String> fields) {
        assertThat(fields)
                .allSatisfy(
                        field ->
                                assertThat(told.path(field))
                                        .as(field)
                                        .isEqualTo(shown.path(field)));
    }

    private static JsonNode tree(Object body) {
        return Json.mapper().readTree(Json.mapper().writeValueAsString(body));
    }

    private JsonNode get(String path) {
        byte[] body =
                turnback.get(path)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return Json.mapper().readTree(body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }

    /** The last of so many. */
    private ObligationJudged judged(int count) {
        return last(ObligationJudged.class, count);
    }

    private IncidentJudged incidentJudged(int count) {
        return last(IncidentJudged.class, count);
    }

    private <T> T last(Class<T> type, int count) {
        List<T> all = turnback.published(type);
        for (int i = 0; i < MOST_LOOKS && all.size() < count; i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            all = turnback.published(type);
        }
        assertThat(all).hasSize(count);
        return all.getLast();
    }

    private static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static OpenObligation open() {
        var terms =
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
                        600,
                        null,
                        "commander",
                        null,
                        false,
                        false);
        var bound =
                new Bound(
                        "rel_1", "shop", "2.0", "sht_1", 3, NOON.minus(Duration.ofHours(2)), terms);
        return new OpenObligation("obl_1", bound, at(-60), at(0), false, false);
    }
}
