package dev.turnback.decision.domain.decision;

import static dev.turnback.decision.domain.decision.DecisionExamples.DECISION;
import static dev.turnback.decision.domain.decision.DecisionExamples.DONE;
import static dev.turnback.decision.domain.decision.DecisionExamples.HELD;
import static dev.turnback.decision.domain.decision.DecisionExamples.NOON;
import static dev.turnback.decision.domain.decision.DecisionExamples.WITHDRAWN;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.decision.DecisionCommand.NoteEffect;
import dev.turnback.decision.domain.decision.DecisionRejection.EffectBeforeTaken;
import dev.turnback.decision.domain.decision.DecisionRejection.NeverTaken;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoteEffectTest {

    private static final NoteEffect NOTE =
            new NoteEffect("inc_1", "dec_1", "att_1", NOON.plusSeconds(60));

    @Nested
    class Accepted {
        @Test
        void when_the_decision_stands() {
            given(DECISION, HELD).when(NOTE).thenAccepted(DONE);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_nothing_was_decided() {
            given(DECISION).when(NOTE).thenRejected(new NeverTaken());
        }

        @Test
        void when_it_was_done_before_it_was_decided() {
            given(DECISION, HELD)
                    .when(new NoteEffect("inc_1", "dec_1", "att_1", NOON.minusNanos(1)))
                    .thenRejected(new EffectBeforeTaken(NOON));
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_another_attempt_did_it_before() {
            given(DECISION, HELD, DONE)
                    .when(new NoteEffect("inc_1", "dec_1", "att_2", NOON.plusSeconds(90)))
                    .thenIgnored();
        }

        @Test
        void when_it_was_withdrawn() {
            given(DECISION, HELD, WITHDRAWN).when(NOTE).thenIgnored();
        }
    }
}
