package dev.turnback.decision.domain.attempt;

import static dev.turnback.decision.domain.attempt.AttemptExamples.ATTEMPT;
import static dev.turnback.decision.domain.attempt.AttemptExamples.BEGAN;
import static dev.turnback.decision.domain.attempt.AttemptExamples.JUDGED;
import static dev.turnback.decision.domain.attempt.AttemptExamples.NONE;
import static dev.turnback.decision.domain.attempt.AttemptExamples.OF_ROLLBACK;
import static dev.turnback.decision.domain.attempt.AttemptExamples.REACHED;
import static dev.turnback.decision.domain.attempt.AttemptExamples.SUCCEEDED;
import static dev.turnback.decision.domain.attempt.AttemptExamples.ended;
import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.ActorKind;
import dev.turnback.decision.domain.attempt.AttemptCommand.JudgeAttempt;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptJudged;
import dev.turnback.decision.domain.attempt.AttemptRejection.NoSuchAttempt;
import dev.turnback.decision.domain.attempt.AttemptRejection.StillUnderWay;
import dev.turnback.figures.attempt.Condition.State;
import dev.turnback.figures.attempt.Ending;
import dev.turnback.figures.attempt.Outcome;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JudgeAttemptTest {

    private static final JudgeAttempt JUDGE =
            new JudgeAttempt("att_1", SUCCEEDED, ActorKind.PERSON, JUDGED);
    private static final AttemptJudged WELL =
            new AttemptJudged("att_1", OF_ROLLBACK, SUCCEEDED, ActorKind.PERSON, JUDGED);
    private static final Judgement UNSEEN =
            new Judgement(
                    Outcome.UNKNOWN,
                    State.NOT_KNOWN,
                    State.HOLDS,
                    State.HOLDS,
                    State.HOLDS,
                    List.of());

    @Nested
    class Accepted {
        @Test
        void when_it_is_over() {
            given(ATTEMPT, BEGAN, REACHED).when(JUDGE).thenAccepted(WELL);
        }

        @Test
        void again_when_more_is_known() {
            given(
                            ATTEMPT,
                            BEGAN,
                            REACHED,
                            new AttemptJudged(
                                    "att_1", OF_ROLLBACK, UNSEEN, ActorKind.PERSON, JUDGED))
                    .when(JUDGE)
                    .thenAccepted(WELL);
        }

        @Test
        void again_once_it_is_known_who_decided() {
            given(
                            ATTEMPT,
                            BEGAN,
                            REACHED,
                            new AttemptJudged("att_1", OF_ROLLBACK, SUCCEEDED, null, JUDGED))
                    .when(JUDGE)
                    .thenAccepted(WELL);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_none() {
            given(ATTEMPT).when(JUDGE).thenRejected(new NoSuchAttempt());
        }

        @Test
        void when_it_is_under_way() {
            given(ATTEMPT, BEGAN).when(JUDGE).thenRejected(new StillUnderWay());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_that_was_said_also_before_it_ended_anew() {
            given(ATTEMPT, BEGAN, REACHED, WELL, ended(Ending.REACHED, "v1.9", null))
                    .when(JUDGE)
                    .thenIgnored();
        }

        @Test
        void when_it_was_none() {
            given(ATTEMPT, BEGAN, NONE).when(JUDGE).thenIgnored();
        }
    }
}
