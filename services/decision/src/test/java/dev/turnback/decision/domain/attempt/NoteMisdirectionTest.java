package dev.turnback.decision.domain.attempt;

import static dev.turnback.decision.domain.attempt.AttemptExamples.ATTEMPT;
import static dev.turnback.decision.domain.attempt.AttemptExamples.BEGAN;
import static dev.turnback.decision.domain.attempt.AttemptExamples.LATER;
import static dev.turnback.decision.domain.attempt.AttemptExamples.NOON;
import static dev.turnback.decision.domain.attempt.AttemptExamples.OF_ROLLBACK;
import static dev.turnback.decision.domain.attempt.AttemptExamples.REACHED;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.attempt.AttemptCommand.NoteMisdirection;
import dev.turnback.decision.domain.attempt.AttemptEvent.MisdirectionNoted;
import dev.turnback.decision.domain.attempt.AttemptEvent.MisdirectionWithdrawn;
import dev.turnback.decision.domain.attempt.AttemptRejection.BeforeItBegan;
import dev.turnback.decision.domain.attempt.AttemptRejection.NoSuchAttempt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoteMisdirectionTest {

    private static final NoteMisdirection NOTE =
            new NoteMisdirection("att_1", "it was the cart", LATER);
    private static final MisdirectionNoted NOTED =
            new MisdirectionNoted("att_1", OF_ROLLBACK, "it was the cart", LATER);

    @Nested
    class Accepted {
        @Test
        void while_it_is_under_way() {
            given(ATTEMPT, BEGAN).when(NOTE).thenAccepted(NOTED);
        }

        @Test
        void when_it_is_over() {
            given(ATTEMPT, BEGAN, REACHED).when(NOTE).thenAccepted(NOTED);
        }

        @Test
        void again_for_another_reason() {
            given(ATTEMPT, BEGAN, new MisdirectionNoted("att_1", OF_ROLLBACK, "x", LATER))
                    .when(NOTE)
                    .thenAccepted(NOTED);
        }

        @Test
        void again_once_it_was_taken_back() {
            given(ATTEMPT, BEGAN, NOTED, new MisdirectionWithdrawn("att_1", "x", LATER))
                    .when(NOTE)
                    .thenAccepted(NOTED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_none() {
            given(ATTEMPT).when(NOTE).thenRejected(new NoSuchAttempt());
        }

        @Test
        void when_it_was_found_out_before_it_began() {
            given(ATTEMPT, BEGAN)
                    .when(new NoteMisdirection("att_1", "x", NOON.minusNanos(1)))
                    .thenRejected(new BeforeItBegan(NOON));
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_that_is_noted() {
            given(ATTEMPT, BEGAN, NOTED).when(NOTE).thenIgnored();
        }
    }
}
