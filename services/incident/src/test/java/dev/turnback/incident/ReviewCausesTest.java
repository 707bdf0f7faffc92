package dev.turnback.incident;

import dev.turnback.contracts.decision.AttemptEvents;
import dev.turnback.contracts.decision.AttemptEvents.AttemptAttributed;
import dev.turnback.contracts.decision.AttemptEvents.AttemptTakenBack;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRetracted;
import org.junit.jupiter.api.Test;

/** What asks for a review of an incident, and what says that it does not any more. */
class ReviewCausesTest extends ReviewSteps {

    @Test
    void opens_by_itself_and_shows_the_verdict_that_asks_for_it() {
        worsened();
        review().jsonPath("$.review.state")
                .isEqualTo("OPEN")
                .jsonPath("$.review.causes[0].position")
                .isEqualTo("decision:2")
                .jsonPath("$.obligations[0].outcome")
                .isEqualTo("HESITATION_WORSENED")
                .jsonPath("$.obligations[0].toAssess")
                .isEqualTo(true);
        turnback.get("/reviews?state=OPEN")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].incidentId")
                .isEqualTo("inc_1")
                .jsonPath("$.items[0].incidentTitle")
                .isEqualTo("Baskets are empty")
                .jsonPath("$.items[0].openActions")
                .isEqualTo(0);
    }

    @Test
    void a_verdict_that_holds_no_more_is_noted_and_stays() {
        worsened();
        turnback.published(judged(Outcome.TIMELY));
        await("$.review.causes[0].withdrawn.why", "judged anew: TIMELY");
        review().jsonPath("$.review.causes.length()").isEqualTo(1);
    }

    @Test
    void an_attempt_without_an_incident_opens_nothing_and_one_that_failed_joins() {
        worsened();
        turnback.published(attempt(null, AttemptEvents.Outcome.FAILED));
        turnback.published(attempt("inc_1", AttemptEvents.Outcome.FAILED));
        await("$.review.causes[1].about", "att_1");
        review().jsonPath("$.review.causes.length()").isEqualTo(2);
    }

    private void holdsNoMore(int cause, String why) {
        await("$.review.causes[%d].withdrawn.why".formatted(cause), why);
        review().jsonPath("$.review.causes.length()").isEqualTo(cause + 1);
    }

    @Test
    void a_rule_that_was_not_crossed_after_all_asks_for_none() {
        worsened();
        turnback.published(new ObligationRetracted("obl_2", RunningIncidentService.NOW));
        turnback.published(new ObligationRetracted("obl_1", RunningIncidentService.NOW));
        holdsNoMore(0, "the rule was not crossed");
    }

    @Test
    void an_attempt_that_was_none_or_belongs_elsewhere_asks_for_none() {
        worsened();
        turnback.published(attempt("inc_1", AttemptEvents.Outcome.FAILED));
        await("$.review.causes[1].about", "att_1");
        turnback.published(
                new AttemptAttributed("att_1", "inc_1", null, RunningIncidentService.NOW));
        turnback.published(judged(Outcome.TIMELY));
        await("$.review.causes[0].withdrawn.why", "judged anew: TIMELY");
        review().jsonPath("$.review.causes[1].withdrawn").isEmpty();
        turnback.published(
                new AttemptAttributed("att_1", "inc_9", null, RunningIncidentService.NOW));
        holdsNoMore(1, "it belongs elsewhere");
        turnback.published(attempt("inc_1", AttemptEvents.Outcome.FAILED));
        await("$.review.causes[2].about", "att_1");
        turnback.published(new AttemptTakenBack("att_1", null, RunningIncidentService.NOW));
        holdsNoMore(2, "it was no attempt");
    }

    @Test
    void a_release_that_no_rule_bound_asks_for_one_as_long_as_it_is_named() {
        declared();
        turnback.published(withoutRule("rel_1", "rel_2"));
        await("$.review.causes[1].about", "inc_1:rel_2");
        turnback.published(withoutRule("rel_2"));
        await("$.review.causes[0].withdrawn.why", "it is none any more");
        review().jsonPath("$.review.causes[1].withdrawn").isEmpty();
    }
}
