package dev.turnback.decision.domain.attempt;

import static dev.turnback.decision.domain.attempt.AttemptExamples.ATTEMPT;
import static dev.turnback.decision.domain.attempt.AttemptExamples.BEGAN;
import static dev.turnback.decision.domain.attempt.AttemptExamples.LATER;
import static dev.turnback.decision.domain.attempt.AttemptExamples.NOON;
import static dev.turnback.decision.domain.attempt.AttemptExamples.REACHED;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.attempt.AttemptCommand.VerifyTarget;
import dev.turnback.decision.domain.attempt.AttemptEvent.TargetVerified;
import dev.turnback.decision.domain.attempt.AttemptRejection.BeforeItBegan;
import dev.turnback.decision.domain.attempt.AttemptRejection.NoSuchAttempt;
import dev.turnback.decision.domain.attempt.AttemptRejection.VerifiedWithoutEvidence;
import dev.turnback.figures.attempt.TargetState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VerifyTargetTest {

    private static VerifyTarget verify(TargetState target, String evidence) {
        return new VerifyTarget("att_1", target, evidence, LATER);
    }

    private static final TargetVerified SEEN =
            new TargetVerified("att_1", TargetState.VERIFIED, "/version", LATER);

    @Nested
    class Accepted {
        @Test
        void with_what_shows_it() {
            given(ATTEMPT, BEGAN, REACHED)
                    .when(verify(TargetState.VERIFIED, "/version"))
                    .thenAccepted(SEEN);
        }

        @Test
        void without_when_nobody_checked() {
            given(ATTEMPT, BEGAN)
                    .when(verify(TargetState.NOT_CHECKED, ""))
                    .thenAccepted(new TargetVerified("att_1", TargetState.NOT_CHECKED, "", LATER));
        }

        @Test
        void again_when_something_else_is_seen() {
            given(ATTEMPT, BEGAN, REACHED, SEEN)
                    .when(verify(TargetState.DIFFERS, "/health"))
                    .thenAccepted(
                            new TargetVerified("att_1", TargetState.DIFFERS, "/health", LATER));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_none() {
            given(ATTEMPT)
                    .when(verify(TargetState.VERIFIED, "/version"))
                    .thenRejected(new NoSuchAttempt());
        }

        @Test
        void when_nothing_shows_it() {
            given(ATTEMPT, BEGAN)
                    .when(verify(TargetState.PARTLY, " "))
                    .thenRejected(new VerifiedWithoutEvidence());
        }

        @Test
        void when_it_was_seen_before_it_began() {
            given(ATTEMPT, BEGAN)
                    .when(new VerifyTarget("att_1", TargetState.VERIFIED, "x", NOON.minusNanos(1)))
                    .thenRejected(new BeforeItBegan(NOON));
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_that_was_said() {
            given(ATTEMPT, BEGAN, SEEN)
                    .when(verify(TargetState.VERIFIED, "/version"))
                    .thenIgnored();
        }
    }
}
