package dev.turnback.decision.domain.decision;

import static dev.turnback.decision.domain.decision.DecisionExamples.ACCEPTED_RISK;
import static dev.turnback.decision.domain.decision.DecisionExamples.DECISION;
import static dev.turnback.decision.domain.decision.DecisionExamples.FELL_DUE;
import static dev.turnback.decision.domain.decision.DecisionExamples.HELD;
import static dev.turnback.decision.domain.decision.DecisionExamples.NOON;
import static dev.turnback.decision.domain.decision.DecisionExamples.TOMORROW;
import static dev.turnback.decision.domain.decision.DecisionExamples.WITHDRAWN;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.decision.DecisionCommand.WithdrawDecision;
import dev.turnback.decision.domain.decision.DecisionRejection.AlreadyWithdrawn;
import dev.turnback.decision.domain.decision.DecisionRejection.NeverTaken;
import dev.turnback.decision.domain.decision.DecisionRejection.WithdrawnBeforeTaken;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WithdrawDecisionTest {

    private static final WithdrawDecision WITHDRAW =
            new WithdrawDecision("dec_1", "the alert was wrong", TOMORROW);

    @Nested
    class Accepted {
        @Test
        void when_the_decision_stands() {
            given(DECISION, HELD).when(WITHDRAW).thenAccepted(WITHDRAWN);
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
                    .when(new WithdrawDecision("dec_1", "", NOON.minusNanos(1)))
                    .thenRejected(new WithdrawnBeforeTaken(NOON));
        }

        @Test
        void when_it_was_withdrawn_for_another_reason() {
            given(DECISION, HELD, WITHDRAWN)
                    .when(new WithdrawDecision("dec_1", "the metric was wrong", TOMORROW))
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
