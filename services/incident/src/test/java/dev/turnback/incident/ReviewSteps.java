package dev.turnback.incident;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.decision.AttemptEvents;
import dev.turnback.contracts.decision.AttemptEvents.AttemptJudged;
import dev.turnback.contracts.decision.AttemptEvents.ConditionState;
import dev.turnback.contracts.decision.AttemptEvents.Conditions;
import dev.turnback.contracts.decision.JudgementEvents.Course;
import dev.turnback.contracts.decision.JudgementEvents.IncidentJudged;
import dev.turnback.contracts.decision.JudgementEvents.JudgedRule;
import dev.turnback.contracts.decision.JudgementEvents.MomentFrom;
import dev.turnback.contracts.decision.JudgementEvents.ObligationJudged;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.JudgementEvents.Verdict;
import dev.turnback.contracts.decision.JudgementEvents.WithoutRule;
import dev.turnback.contracts.decision.ObligationEvents.ObligationConnected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** What is done and asked of a review, over HTTP, and what the decision service tells. */
abstract class ReviewSteps extends IncidentSteps {

    static final Instant ONSET = Instant.parse("2026-03-02T09:40:00Z");

    @Override
    RunningIncidentService start() {
        return RunningIncidentService.inMemory();
    }

    static ObligationJudged judged(Outcome outcome) {
        return judged(outcome, "inc_1");
    }

    static ObligationJudged judged(Outcome outcome, String incidentId) {
        return new ObligationJudged(
                "obl_1",
                List.of(incidentId),
                "rel_1",
                false,
                "shop",
                "2.0",
                new JudgedRule(
                        "errors",
                        "Checkout fails",
                        HarmKind.USER,
                        RequiredAction.ROLLBACK,
                        1,
                        300,
                        60),
                verdict(outcome),
                List.of(),
                ActorKind.PERSON,
                "obligation/1",
                RunningIncidentService.NOW);
    }

    private static Verdict verdict(Outcome outcome) {
        return new Verdict(
                outcome,
                ONSET,
                ONSET,
                ONSET,
                ONSET.plusSeconds(1_200),
                ONSET.plusSeconds(2_400),
                1_200.0,
                900.0,
                3_600.0,
                List.of(),
                false,
                false,
                0,
                List.of());
    }

    /** The times of the incident, and of each release that no rule bound that it was late. */
    static IncidentJudged withoutRule(String... releases) {
        return new IncidentJudged(
                "inc_1",
                new Course(
                        false,
                        ONSET,
                        MomentFrom.DECLARED,
                        ONSET,
                        ONSET.plusSeconds(1_200),
                        null,
                        null,
                        null,
                        List.of()),
                Stream.of(releases)
                        .map(
                                id ->
                                        new WithoutRule(
                                                id,
                                                "shop",
                                                "2.0",
                                                600,
                                                verdict(Outcome.UNDEFINED_THRESHOLD_HESITATION)))
                        .toList(),
                "obligation/1",
                RunningIncidentService.NOW);
    }

    static AttemptJudged attempt(@Nullable String incidentId, AttemptEvents.Outcome outcome) {
        var holds = ConditionState.HOLDS;
        return new AttemptJudged(
                "att_1",
                "rel_1",
                "shop",
                incidentId,
                RecoveryAction.FULL_ROLLBACK,
                outcome,
                new Conditions(holds, holds, holds, holds),
                List.of(),
                ActorKind.PERSON,
                RunningIncidentService.NOW);
    }

    String worsened() {
        String path = declared();
        turnback.published(new ObligationConnected("obl_1", "inc_1", RunningIncidentService.NOW));
        turnback.published(judged(Outcome.HESITATION_WORSENED));
        await("$.review.causes[0].kind", "HESITATION_WORSENED");
        return path;
    }

    /** What policies do takes a moment. */
    void await(String json, String value) {
        await("/incidents/inc_1/review", json, value);
    }

    void await(String path, String json, String value) {
        AssertionError last = new AssertionError("never asked");
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < until) {
            try {
                turnback.get(path)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath(json)
                        .isEqualTo(value);
                return;
            } catch (AssertionError e) {
                last = e;
                Thread.onSpinWait();
            }
        }
        throw last;
    }

    BodyContentSpec review() {
        return turnback.get("/incidents/inc_1/review").expectStatus().isOk().expectBody();
    }
}
