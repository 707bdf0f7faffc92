package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.CLEARED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.obligation.ObligationCommand.RetractObligation;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetractObligationTest {
    private static final RetractObligation RETRACT = new RetractObligation(ID, at(200));

    @Nested
    class Accepted {
        @Test
        void when_it_is_open() {
            given(OBLIGATION, OPENED).when(RETRACT).thenAccepted(RETRACTED);
        }

        @Test
        void when_it_was_cleared() {
            given(OBLIGATION, OPENED, CLEARED).when(RETRACT).thenAccepted(RETRACTED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(RETRACT).thenRejected(new NoSuchObligation());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_was_taken_back_already() {
            given(OBLIGATION, OPENED, RETRACTED).when(RETRACT).thenIgnored();
        }
    }
}
