package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.TAKEN_BACK;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.decision.domain.obligation.ObligationExamples.clock;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.obligation.ObligationCommand.NoteEffect;
import dev.turnback.decision.domain.obligation.ObligationEvent.EffectNoted;
import dev.turnback.decision.domain.obligation.ObligationRejection.AlreadyRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoteEffectTest {

    private static final NoteEffect NOTE = new NoteEffect(ID, "dec_1", at(350));
    private static final EffectNoted NOTED =
            new EffectNoted(ID, "dec_1", at(350), clock(120, null, null));

    @Nested
    class Accepted {
        @Test
        void of_a_decision_that_was_counted() {
            given(OBLIGATION, OPENED, TAKEN_BACK).when(NOTE).thenAccepted(NOTED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(NOTE).thenRejected(new NoSuchObligation());
        }

        @Test
        void when_it_was_taken_back() {
            given(OBLIGATION, OPENED, RETRACTED).when(NOTE).thenRejected(new AlreadyRetracted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_the_decision_was_not_counted() {
            given(OBLIGATION, OPENED).when(NOTE).thenIgnored();
        }

        @Test
        void when_it_is_noted_already() {
            given(OBLIGATION, OPENED, TAKEN_BACK, NOTED)
                    .when(new NoteEffect(ID, "dec_1", at(360)))
                    .thenIgnored();
        }
    }
}
