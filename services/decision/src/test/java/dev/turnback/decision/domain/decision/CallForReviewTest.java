package dev.turnback.decision.domain.decision;

import static dev.turnback.decision.domain.decision.DecisionExamples.ACCEPTED_RISK;
import static dev.turnback.decision.domain.decision.DecisionExamples.DECISION;
import static dev.turnback.decision.domain.decision.DecisionExamples.FELL_DUE;
import static dev.turnback.decision.domain.decision.DecisionExamples.NOON;
import static dev.turnback.decision.domain.decision.DecisionExamples.TOMORROW;
import static dev.turnback.decision.domain.decision.DecisionExamples.WITHDRAWN;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.decision.DecisionCommand.CallForReview;
import dev.turnback.decision.domain.decision.DecisionRejection.NeverTaken;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CallForReviewTest {

    private static final CallForReview CALL = new CallForReview("inc_1", "dec_1", TOMORROW);

    @Nested
    class Accepted {
        @Test
        void when_the_review_of_a_standing_risk_is_due() {
            given(DECISION, ACCEPTED_RISK).when(CALL).thenAccepted(FELL_DUE);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_nothing_was_decided() {
            given(DECISION).when(CALL).thenRejected(new NeverTaken());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_was_called_for_already() {
            given(DECISION, ACCEPTED_RISK, FELL_DUE).when(CALL).thenIgnored();
        }

        @Test
        void when_the_decision_is_withdrawn() {
            given(DECISION, ACCEPTED_RISK, WITHDRAWN).when(CALL).thenIgnored();
        }

        @Test
        void when_the_review_was_to_be_at_another_time() {
            given(DECISION, ACCEPTED_RISK)
                    .when(new CallForReview("inc_1", "dec_1", NOON))
                    .thenIgnored();
        }
    }
}
