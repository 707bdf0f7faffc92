package dev.turnback.decision.domain.attempt;

import static dev.turnback.decision.domain.attempt.AttemptExamples.ATTEMPT;
import static dev.turnback.decision.domain.attempt.AttemptExamples.BEGAN;
import static dev.turnback.decision.domain.attempt.AttemptExamples.NONE;
import static dev.turnback.decision.domain.attempt.AttemptExamples.NOON;
import static dev.turnback.decision.domain.attempt.AttemptExamples.REACHED;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.attempt.AttemptCommand.TakeAttemptBack;
import dev.turnback.decision.domain.attempt.AttemptRejection.NoSuchAttempt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TakeAttemptBackTest {

    private static final TakeAttemptBack TAKE_BACK = new TakeAttemptBack("att_1", NOON);

    @Nested
    class Accepted {
        @Test
        void while_it_is_under_way() {
            given(ATTEMPT, BEGAN).when(TAKE_BACK).thenAccepted(NONE);
        }

        @Test
        void when_it_is_over() {
            given(ATTEMPT, BEGAN, REACHED).when(TAKE_BACK).thenAccepted(NONE);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_none() {
            given(ATTEMPT).when(TAKE_BACK).thenRejected(new NoSuchAttempt());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_is_taken_back_already() {
            given(ATTEMPT, BEGAN, NONE).when(TAKE_BACK).thenIgnored();
        }
    }
}
