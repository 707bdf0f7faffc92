package dev.turnback.decision.domain.attempt;

import static dev.turnback.decision.domain.attempt.AttemptExamples.ABANDONED;
import static dev.turnback.decision.domain.attempt.AttemptExamples.ATTEMPT;
import static dev.turnback.decision.domain.attempt.AttemptExamples.BEGAN;
import static dev.turnback.decision.domain.attempt.AttemptExamples.LATER;
import static dev.turnback.decision.domain.attempt.AttemptExamples.NOON;
import static dev.turnback.decision.domain.attempt.AttemptExamples.NOT_REACHED;
import static dev.turnback.decision.domain.attempt.AttemptExamples.REACHED;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.attempt.AttemptCommand.AbandonAttempt;
import dev.turnback.decision.domain.attempt.AttemptRejection.BeforeItBegan;
import dev.turnback.decision.domain.attempt.AttemptRejection.EndedAlready;
import dev.turnback.decision.domain.attempt.AttemptRejection.NoSuchAttempt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AbandonAttemptTest {

    private static final AbandonAttempt ABANDON =
            new AbandonAttempt("att_1", "the data is gone", LATER);

    @Nested
    class Accepted {
        @Test
        void while_it_is_under_way() {
            given(ATTEMPT, BEGAN).when(ABANDON).thenAccepted(ABANDONED);
        }

        @Test
        void when_its_release_only_says_that_it_failed_and_its_end_stays() {
            given(ATTEMPT, BEGAN, NOT_REACHED)
                    .when(new AbandonAttempt("att_1", "the data is gone", LATER.plusSeconds(9)))
                    .thenAccepted(ABANDONED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_none() {
            given(ATTEMPT).when(ABANDON).thenRejected(new NoSuchAttempt());
        }

        @Test
        void when_its_target_was_reached() {
            given(ATTEMPT, BEGAN, REACHED).when(ABANDON).thenRejected(new EndedAlready(LATER));
        }

        @Test
        void when_it_was_given_up_for_another_reason() {
            given(ATTEMPT, BEGAN, ABANDONED)
                    .when(new AbandonAttempt("att_1", "it is late", LATER))
                    .thenRejected(new EndedAlready(LATER));
        }

        @Test
        void when_it_would_be_before_it_began() {
            given(ATTEMPT, BEGAN)
                    .when(new AbandonAttempt("att_1", "x", NOON.minusNanos(1)))
                    .thenRejected(new BeforeItBegan(NOON));
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_was_given_up_like_that() {
            given(ATTEMPT, BEGAN, ABANDONED).when(ABANDON).thenIgnored();
        }
    }
}
