package dev.turnback.decision.domain.decision;

import static dev.turnback.decision.domain.decision.DecisionExamples.ACCEPTED_RISK;
import static dev.turnback.decision.domain.decision.DecisionExamples.COMMANDER;
import static dev.turnback.decision.domain.decision.DecisionExamples.DECISION;
import static dev.turnback.decision.domain.decision.DecisionExamples.DONE;
import static dev.turnback.decision.domain.decision.DecisionExamples.FELL_DUE;
import static dev.turnback.decision.domain.decision.DecisionExamples.HELD;
import static dev.turnback.decision.domain.decision.DecisionExamples.NONE;
import static dev.turnback.decision.domain.decision.DecisionExamples.NOON;
import static dev.turnback.decision.domain.decision.DecisionExamples.TOMORROW;
import static dev.turnback.decision.domain.decision.DecisionExamples.WITHDRAWN;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.decision.DecisionCommand.WithdrawDecision;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionWithdrawn;
import dev.turnback.decision.domain.decision.DecisionRejection.AlreadyWithdrawn;
import dev.turnback.decision.domain.decision.DecisionRejection.NeverTaken;
import dev.turnback.decision.domain.decision.DecisionRejection.WithdrawnBeforeTaken;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WithdrawDecisionTest {

    private static final WithdrawDecision WITHDRAW =
            new WithdrawDecision("inc_1", "dec_1", "the alert was wrong", COMMANDER, TOMORROW);

    @Nested
    class Accepted {
        @Test
        void when_the_decision_stands() {
            given(DECISION, HELD).when(WITHDRAW).thenAccepted(WITHDRAWN);
        }

        @Test
        void as_reversed_when_it_was_carried_out() {
            given(DECISION, HELD, DONE)
                    .when(WITHDRAW)
                    .thenAccepted(
                            new DecisionWithdrawn(
                                    "dec_1",
                                    "inc_1",
                                    "the alert was wrong",
                                    COMMANDER,
                                    true,
                                    TOMORROW));
        }

        @Test
        void as_before_its_effect_when_it_was_withdrawn_by_then() {
            given(DECISION, HELD, DONE)
                    .when(
                            new WithdrawDecision(
                                    "inc_1", "dec_1", "", COMMANDER, NOON.plusSeconds(59)))
                    .thenAccepted(
                            new DecisionWithdrawn(
                                    "dec_1", "inc_1", "", COMMANDER, false, NOON.plusSeconds(59)));
        }

        @Test
        void by_one_who_might_not_and_it_stands() {
            var objection =
                    new DecisionWithdrawn("dec_1", "inc_1", "no", NONE, false, NOON.plusSeconds(9));
            given(DECISION, HELD)
                    .when(new WithdrawDecision("inc_1", "dec_1", "no", NONE, NOON.plusSeconds(9)))
                    .thenAccepted(objection);
            given(DECISION, HELD, objection).when(WITHDRAW).thenAccepted(WITHDRAWN);
        }

        @Test
        void when_its_review_is_due() {
            given(DECISION, ACCEPTED_RISK, FELL_DUE).when(WITHDRAW).thenAccepted(WITHDRAWN);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_nothing_was_decided() {
            given(DECISION).when(WITHDRAW).thenRejected(new NeverTaken());
        }

        @Test
        void when_it_would_be_withdrawn_before_it_was_taken() {
            given(DECISION, HELD)
                    .when(new WithdrawDecision("inc_1", "dec_1", "", COMMANDER, NOON.minusNanos(1)))
                    .thenRejected(new WithdrawnBeforeTaken(NOON));
        }

        @Test
        void when_it_was_withdrawn_for_another_reason() {
            given(DECISION, HELD, WITHDRAWN)
                    .when(
                            new WithdrawDecision(
                                    "inc_1", "dec_1", "the metric was wrong", COMMANDER, TOMORROW))
                    .thenRejected(new AlreadyWithdrawn(TOMORROW));
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_was_withdrawn_in_the_same_way() {
            given(DECISION, HELD, WITHDRAWN).when(WITHDRAW).thenIgnored();
        }
    }
}
