package dev.turnback.decision.domain.attempt;

import static dev.turnback.decision.domain.attempt.AttemptExamples.ABANDONED;
import static dev.turnback.decision.domain.attempt.AttemptExamples.ATTEMPT;
import static dev.turnback.decision.domain.attempt.AttemptExamples.BEGAN;
import static dev.turnback.decision.domain.attempt.AttemptExamples.LATER;
import static dev.turnback.decision.domain.attempt.AttemptExamples.NONE;
import static dev.turnback.decision.domain.attempt.AttemptExamples.NOON;
import static dev.turnback.decision.domain.attempt.AttemptExamples.NOT_REACHED;
import static dev.turnback.decision.domain.attempt.AttemptExamples.REACHED;
import static dev.turnback.decision.domain.attempt.AttemptExamples.ended;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.attempt.AttemptCommand.EndRollback;
import dev.turnback.decision.domain.attempt.AttemptRejection.BeforeItBegan;
import dev.turnback.decision.domain.attempt.AttemptRejection.NoSuchAttempt;
import dev.turnback.decision.domain.attempt.AttemptRejection.WasNoAttempt;
import dev.turnback.figures.attempt.Ending;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EndRollbackTest {

    private static EndRollback restored(@Nullable String version) {
        return new EndRollback("att_1", version, LATER);
    }

    @Nested
    class Accepted {
        @Test
        void as_reached_when_its_target_runs() {
            given(ATTEMPT, BEGAN).when(restored("1.9")).thenAccepted(REACHED);
        }

        @Test
        void as_reached_under_the_other_name_of_its_target() {
            given(ATTEMPT, BEGAN)
                    .when(restored("v1.9"))
                    .thenAccepted(ended(Ending.REACHED, "v1.9", null));
        }

        @Test
        void as_not_reached_when_another_version_runs() {
            given(ATTEMPT, BEGAN)
                    .when(restored("1.8"))
                    .thenAccepted(ended(Ending.NOT_REACHED, "1.8", null));
        }

        @Test
        void as_not_reached_when_no_version_is_told() {
            given(ATTEMPT, BEGAN).when(restored(null)).thenAccepted(NOT_REACHED);
        }

        @Test
        void when_the_release_knows_better_than_who_gave_it_up() {
            given(ATTEMPT, BEGAN, ABANDONED).when(restored("1.9")).thenAccepted(REACHED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_none() {
            given(ATTEMPT).when(restored("1.9")).thenRejected(new NoSuchAttempt());
        }

        @Test
        void when_it_was_none() {
            given(ATTEMPT, BEGAN, NONE).when(restored("1.9")).thenRejected(new WasNoAttempt());
        }

        @Test
        void when_it_would_end_before_it_began() {
            given(ATTEMPT, BEGAN)
                    .when(new EndRollback("att_1", "1.9", NOON.minusNanos(1)))
                    .thenRejected(new BeforeItBegan(NOON));
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_ended_like_that() {
            given(ATTEMPT, BEGAN, REACHED).when(restored("1.9")).thenIgnored();
        }

        @Test
        void when_somebody_said_already_that_it_was_given_up() {
            given(ATTEMPT, BEGAN, ABANDONED).when(restored(null)).thenIgnored();
        }
    }
}
