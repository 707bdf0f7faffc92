package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.judgement.JudgementExamples.LATE;
import static dev.turnback.decision.domain.judgement.JudgementExamples.WORSENED;
import static dev.turnback.decision.domain.judgement.JudgementExamples.WORSENED_BY_A_MACHINE;
import static dev.turnback.decision.domain.obligation.ObligationExamples.CLEARED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.decision.domain.obligation.ObligationExamples.clock;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.judgement.ObligationJudgement;
import dev.turnback.decision.domain.obligation.ObligationCommand.JudgeObligation;
import dev.turnback.decision.domain.obligation.ObligationEvent.AwarenessNoted;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationJudged;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JudgeObligationTest {

    private static final AwarenessNoted KNOWN =
            new AwarenessNoted(ID, Awareness.ALERT, at(150), clock(150, 450, 750));

    private static JudgeObligation judge(ObligationJudgement judgement, long at) {
        return new JudgeObligation(ID, judgement, at(at));
    }

    private static ObligationJudged judged(ObligationJudgement judgement, long at) {
        return new ObligationJudged(ID, judgement, at(at));
    }

    @Nested
    class Accepted {
        @Test
        void for_the_first_time() {
            given(OBLIGATION, OPENED, CLEARED)
                    .when(judge(LATE, 1_100))
                    .thenAccepted(judged(LATE, 1_100));
        }

        @Test
        void again_when_it_went_otherwise() {
            given(OBLIGATION, OPENED, CLEARED, judged(LATE, 1_100))
                    .when(judge(WORSENED, 1_200))
                    .thenAccepted(judged(WORSENED, 1_200));
        }

        @Test
        void again_when_somebody_else_decided() {
            given(OBLIGATION, OPENED, CLEARED, judged(WORSENED, 1_100))
                    .when(judge(WORSENED_BY_A_MACHINE, 1_200))
                    .thenAccepted(judged(WORSENED_BY_A_MACHINE, 1_200));
        }

        @Test
        void also_of_what_was_no_crossing() {
            given(OBLIGATION, OPENED, judged(LATE, 1_100), RETRACTED)
                    .when(judge(WORSENED, 1_200))
                    .thenAccepted(judged(WORSENED, 1_200));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(judge(LATE, 1_100)).thenRejected(new NoSuchObligation());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_that_was_said_last_whatever_else_happened() {
            given(OBLIGATION, OPENED, CLEARED, judged(LATE, 1_100), KNOWN)
                    .when(judge(LATE, 1_200))
                    .thenIgnored();
        }

        @Test
        void when_that_was_said_last_of_what_was_no_crossing() {
            given(OBLIGATION, OPENED, judged(LATE, 1_100), RETRACTED)
                    .when(judge(LATE, 1_200))
                    .thenIgnored();
            given(OBLIGATION, OPENED, RETRACTED, judged(LATE, 1_100))
                    .when(judge(LATE, 1_200))
                    .thenIgnored();
        }
    }
}
