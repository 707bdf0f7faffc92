package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.CLEARED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.obligation.ObligationCommand.ClearObligation;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationCleared;
import dev.turnback.decision.domain.obligation.ObligationRejection.AlreadyRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClearObligationTest {
    private static final ClearObligation CLEAR = new ClearObligation(ID, at(500));

    @Nested
    class Accepted {
        @Test
        void when_it_is_in_breach() {
            given(OBLIGATION, OPENED).when(CLEAR).thenAccepted(CLEARED);
        }

        @Test
        void when_it_was_clear_since_another_time() {
            given(OBLIGATION, OPENED, CLEARED)
                    .when(new ClearObligation(ID, at(400)))
                    .thenAccepted(new ObligationCleared(ID, at(400)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(CLEAR).thenRejected(new NoSuchObligation());
        }

        @Test
        void when_it_was_taken_back() {
            given(OBLIGATION, OPENED, RETRACTED).when(CLEAR).thenRejected(new AlreadyRetracted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_is_known() {
            given(OBLIGATION, OPENED, CLEARED).when(CLEAR).thenIgnored();
        }
    }
}
