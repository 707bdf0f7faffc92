package dev.turnback.decision.domain.attempt;

import static dev.turnback.decision.domain.attempt.AttemptExamples.ATTEMPT;
import static dev.turnback.decision.domain.attempt.AttemptExamples.BEGAN;
import static dev.turnback.decision.domain.attempt.AttemptExamples.JUDGED;
import static dev.turnback.decision.domain.attempt.AttemptExamples.REACHED;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.attempt.AttemptCommand.PostponeJudgement;
import dev.turnback.decision.domain.attempt.AttemptEvent.JudgementPostponed;
import dev.turnback.decision.domain.attempt.AttemptRejection.NoSuchAttempt;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostponeJudgementTest {

    private static final Instant MUCH_LATER = JUDGED.plusSeconds(600);
    private static final PostponeJudgement POSTPONE = new PostponeJudgement("att_1", MUCH_LATER);
    private static final JudgementPostponed POSTPONED = new JudgementPostponed("att_1", MUCH_LATER);

    @Nested
    class Accepted {
        @Test
        void when_a_rule_needs_longer() {
            given(ATTEMPT, BEGAN, REACHED).when(POSTPONE).thenAccepted(POSTPONED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_none() {
            given(ATTEMPT).when(POSTPONE).thenRejected(new NoSuchAttempt());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_is_put_off_as_long() {
            given(ATTEMPT, BEGAN, REACHED, POSTPONED).when(POSTPONE).thenIgnored();
        }

        @Test
        void when_it_is_to_be_later_anyway() {
            given(ATTEMPT, BEGAN, REACHED)
                    .when(new PostponeJudgement("att_1", JUDGED))
                    .thenIgnored();
        }

        @Test
        void when_it_is_under_way() {
            given(ATTEMPT, BEGAN).when(POSTPONE).thenIgnored();
        }
    }
}
