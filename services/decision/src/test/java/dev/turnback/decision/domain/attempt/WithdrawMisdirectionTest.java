package dev.turnback.decision.domain.attempt;

import static dev.turnback.decision.domain.attempt.AttemptExamples.ATTEMPT;
import static dev.turnback.decision.domain.attempt.AttemptExamples.BEGAN;
import static dev.turnback.decision.domain.attempt.AttemptExamples.LATER;
import static dev.turnback.decision.domain.attempt.AttemptExamples.OF_ROLLBACK;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.attempt.AttemptCommand.WithdrawMisdirection;
import dev.turnback.decision.domain.attempt.AttemptEvent.MisdirectionNoted;
import dev.turnback.decision.domain.attempt.AttemptEvent.MisdirectionWithdrawn;
import dev.turnback.decision.domain.attempt.AttemptRejection.NoSuchAttempt;
import dev.turnback.decision.domain.attempt.AttemptRejection.NotMisdirected;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WithdrawMisdirectionTest {

    private static final WithdrawMisdirection WITHDRAW =
            new WithdrawMisdirection("att_1", "it was the shop", LATER);
    private static final MisdirectionNoted NOTED =
            new MisdirectionNoted("att_1", OF_ROLLBACK, "it was the cart", LATER);
    private static final MisdirectionWithdrawn WITHDRAWN =
            new MisdirectionWithdrawn("att_1", "it was the shop", LATER);

    @Nested
    class Accepted {
        @Test
        void when_it_is_noted() {
            given(ATTEMPT, BEGAN, NOTED).when(WITHDRAW).thenAccepted(WITHDRAWN);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_none() {
            given(ATTEMPT).when(WITHDRAW).thenRejected(new NoSuchAttempt());
        }

        @Test
        void when_nothing_is_noted() {
            given(ATTEMPT, BEGAN).when(WITHDRAW).thenRejected(new NotMisdirected());
        }

        @Test
        void when_it_was_taken_back() {
            given(ATTEMPT, BEGAN, NOTED, WITHDRAWN)
                    .when(WITHDRAW)
                    .thenRejected(new NotMisdirected());
        }
    }
}
