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

import dev.turnback.decision.domain.attempt.AttemptCommand.BeginAttempt;
import dev.turnback.decision.domain.attempt.AttemptRejection.BegunDifferently;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BeginAttemptTest {

    private static final BeginAttempt BEGIN = new BeginAttempt("att_1", ROLLBACK, NOON);

    @Nested
    class Accepted {
        @Test
        void as_it_is_told() {
            given(ATTEMPT).when(BEGIN).thenAccepted(BEGAN);
        }

        @Test
        void again_once_it_had_been_none() {
            given(ATTEMPT, BEGAN, NONE).when(BEGIN).thenAccepted(BEGAN);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_the_id_stands_for_something_else() {
            given(ATTEMPT, CONTAINING).when(BEGIN).thenRejected(new BegunDifferently());
        }

        @Test
        void when_it_began_at_another_time() {
            given(ATTEMPT, BEGAN, REACHED)
                    .when(new BeginAttempt("att_1", ROLLBACK, LATER))
                    .thenRejected(new BegunDifferently());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_is_followed_already_whatever_is_known_of_it_by_now() {
            given(ATTEMPT, BEGAN)
                    .when(new BeginAttempt("att_1", ROLLBACK.causedBy(DECIDED), NOON))
                    .thenIgnored();
        }

        @Test
        void when_it_is_over() {
            given(ATTEMPT, BEGAN, REACHED).when(BEGIN).thenIgnored();
        }
    }
}
