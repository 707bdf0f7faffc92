package dev.turnback.decision.domain.attempt;

import static dev.turnback.decision.domain.attempt.AttemptExamples.ATTEMPT;
import static dev.turnback.decision.domain.attempt.AttemptExamples.BEGAN;
import static dev.turnback.decision.domain.attempt.AttemptExamples.CONTAINING;
import static dev.turnback.decision.domain.attempt.AttemptExamples.LATER;
import static dev.turnback.decision.domain.attempt.AttemptExamples.NOON;
import static dev.turnback.decision.domain.attempt.AttemptExamples.REACHED;
import static dev.turnback.decision.domain.attempt.AttemptExamples.contained;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.attempt.AttemptCommand.FinishAttempt;
import dev.turnback.decision.domain.attempt.AttemptRejection.BeforeItBegan;
import dev.turnback.decision.domain.attempt.AttemptRejection.EndedAlready;
import dev.turnback.decision.domain.attempt.AttemptRejection.EndsWithItsRelease;
import dev.turnback.decision.domain.attempt.AttemptRejection.NoSuchAttempt;
import dev.turnback.figures.attempt.Ending;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FinishAttemptTest {

    private static FinishAttempt finish(Ending reached) {
        return new FinishAttempt("att_1", reached, LATER);
    }

    @Nested
    class Accepted {
        @Test
        void with_all_that_was_meant() {
            given(ATTEMPT, CONTAINING)
                    .when(finish(Ending.REACHED))
                    .thenAccepted(contained(Ending.REACHED));
        }

        @Test
        void with_a_part_of_it() {
            given(ATTEMPT, CONTAINING)
                    .when(finish(Ending.PARTLY))
                    .thenAccepted(contained(Ending.PARTLY));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_none() {
            given(ATTEMPT).when(finish(Ending.REACHED)).thenRejected(new NoSuchAttempt());
        }

        @Test
        void when_its_release_says_how_it_ends() {
            given(ATTEMPT, BEGAN)
                    .when(finish(Ending.REACHED))
                    .thenRejected(new EndsWithItsRelease());
        }

        @Test
        void when_its_release_said_so() {
            given(ATTEMPT, BEGAN, REACHED)
                    .when(finish(Ending.REACHED))
                    .thenRejected(new EndsWithItsRelease());
        }

        @Test
        void when_it_ended_otherwise() {
            given(ATTEMPT, CONTAINING, contained(Ending.PARTLY))
                    .when(finish(Ending.REACHED))
                    .thenRejected(new EndedAlready(LATER));
        }

        @Test
        void when_it_would_end_before_it_began() {
            given(ATTEMPT, CONTAINING)
                    .when(new FinishAttempt("att_1", Ending.REACHED, NOON.minusNanos(1)))
                    .thenRejected(new BeforeItBegan(NOON));
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_ended_like_that() {
            given(ATTEMPT, CONTAINING, contained(Ending.PARTLY))
                    .when(finish(Ending.PARTLY))
                    .thenIgnored();
        }
    }
}
