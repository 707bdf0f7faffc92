package dev.turnback.decision.domain.attempt;

import static dev.turnback.decision.domain.attempt.AttemptExamples.ATTEMPT;
import static dev.turnback.decision.domain.attempt.AttemptExamples.BEGAN;
import static dev.turnback.decision.domain.attempt.AttemptExamples.CONTAINING;
import static dev.turnback.decision.domain.attempt.AttemptExamples.DECIDED;
import static dev.turnback.decision.domain.attempt.AttemptExamples.LATER;
import static dev.turnback.decision.domain.attempt.AttemptExamples.NONE;
import static dev.turnback.decision.domain.attempt.AttemptExamples.NOON;
import static dev.turnback.decision.domain.attempt.AttemptExamples.REACHED;
import static dev.turnback.decision.domain.attempt.AttemptExamples.ROLLBACK;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.attempt.AttemptCommand.AttributeAttempt;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptAttributed;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptBegan;
import dev.turnback.decision.domain.attempt.AttemptRejection.NoSuchAttempt;
import dev.turnback.decision.domain.attempt.Undertaking.Cause;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttributeAttemptTest {

    private static final AttributeAttempt ATTRIBUTE = new AttributeAttempt("att_1", DECIDED, LATER);
    private static final AttemptAttributed ATTRIBUTED =
            new AttemptAttributed("att_1", DECIDED, LATER);

    @Nested
    class Accepted {
        @Test
        void when_it_becomes_known() {
            given(ATTEMPT, BEGAN).when(ATTRIBUTE).thenAccepted(ATTRIBUTED);
        }

        @Test
        void when_it_is_over() {
            given(ATTEMPT, BEGAN, REACHED).when(ATTRIBUTE).thenAccepted(ATTRIBUTED);
        }

        @Test
        void in_the_incident_in_which_it_was_started() {
            given(ATTEMPT, CONTAINING)
                    .when(new AttributeAttempt("att_1", new Cause("inc_2", "dec_1", false), LATER))
                    .thenAccepted(ATTRIBUTED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_none() {
            given(ATTEMPT).when(ATTRIBUTE).thenRejected(new NoSuchAttempt());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_that_is_known() {
            given(ATTEMPT, BEGAN, ATTRIBUTED).when(ATTRIBUTE).thenIgnored();
        }

        @Test
        void when_somebody_said_which_decision_it_is() {
            given(
                            ATTEMPT,
                            new AttemptBegan(
                                    "att_1",
                                    ROLLBACK.causedBy(new Cause("inc_1", "dec_9", true)),
                                    NOON))
                    .when(ATTRIBUTE)
                    .thenIgnored();
        }

        @Test
        void when_it_was_none() {
            given(ATTEMPT, BEGAN, NONE).when(ATTRIBUTE).thenIgnored();
        }
    }
}
