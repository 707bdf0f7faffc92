package dev.turnback.decision.domain.attempt;

import static dev.turnback.decision.domain.attempt.AttemptExamples.ATTEMPT;
import static dev.turnback.decision.domain.attempt.AttemptExamples.BEGAN;
import static dev.turnback.decision.domain.attempt.AttemptExamples.JUDGED;
import static dev.turnback.decision.domain.attempt.AttemptExamples.LATER;
import static dev.turnback.decision.domain.attempt.AttemptExamples.NONE;
import static dev.turnback.decision.domain.attempt.AttemptExamples.REACHED;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.attempt.AttemptCommand.CallForJudgement;
import dev.turnback.decision.domain.attempt.AttemptEvent.JudgementFellDue;
import dev.turnback.decision.domain.attempt.AttemptEvent.JudgementPostponed;
import dev.turnback.decision.domain.attempt.AttemptRejection.NoSuchAttempt;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CallForJudgementTest {

    private static final CallForJudgement CALL = new CallForJudgement("att_1", JUDGED);
    private static final JudgementFellDue DUE = new JudgementFellDue("att_1", JUDGED);
    private static final Instant MUCH_LATER = JUDGED.plusSeconds(600);

    @Nested
    class Accepted {
        @Test
        void when_sixty_minutes_are_over() {
            given(ATTEMPT, BEGAN, REACHED).when(CALL).thenAccepted(DUE);
        }

        @Test
        void when_what_it_was_put_off_for_is_over() {
            given(ATTEMPT, BEGAN, REACHED, DUE, new JudgementPostponed("att_1", MUCH_LATER))
                    .when(new CallForJudgement("att_1", MUCH_LATER))
                    .thenAccepted(new JudgementFellDue("att_1", MUCH_LATER));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_none() {
            given(ATTEMPT).when(CALL).thenRejected(new NoSuchAttempt());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_is_under_way() {
            given(ATTEMPT, BEGAN).when(CALL).thenIgnored();
        }

        @Test
        void when_it_was_called_for() {
            given(ATTEMPT, BEGAN, REACHED, DUE).when(CALL).thenIgnored();
        }

        @Test
        void when_it_was_to_be_at_another_time() {
            given(ATTEMPT, BEGAN, REACHED).when(new CallForJudgement("att_1", LATER)).thenIgnored();
        }

        @Test
        void when_it_was_none() {
            given(ATTEMPT, BEGAN, NONE).when(CALL).thenIgnored();
        }
    }
}
