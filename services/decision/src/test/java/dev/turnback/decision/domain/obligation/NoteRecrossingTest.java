package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.CLEARED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.LOST;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.TAKEN_BACK;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.decision.domain.obligation.ObligationExamples.clock;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.obligation.ObligationCommand.NoteRecrossing;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationRecrossed;
import dev.turnback.decision.domain.obligation.ObligationRejection.AlreadyRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoteRecrossingTest {
    private static final NoteRecrossing AGAIN = new NoteRecrossing(ID, at(550));

    @Nested
    class Accepted {
        @Test
        void when_it_was_cleared() {
            given(OBLIGATION, OPENED, CLEARED)
                    .when(AGAIN)
                    .thenAccepted(new ObligationRecrossed(ID, at(550), clock(120, 420, 720)));
        }

        @Test
        void when_the_signal_was_lost() {
            given(OBLIGATION, OPENED, LOST)
                    .when(AGAIN)
                    .thenAccepted(new ObligationRecrossed(ID, at(550), clock(120, 420, 720)));
        }

        @Test
        void without_a_budget_to_use_up_while_a_decision_stands() {
            given(OBLIGATION, OPENED, TAKEN_BACK, CLEARED)
                    .when(AGAIN)
                    .thenAccepted(new ObligationRecrossed(ID, at(550), clock(120, null, null)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(AGAIN).thenRejected(new NoSuchObligation());
        }

        @Test
        void when_it_was_taken_back() {
            given(OBLIGATION, OPENED, RETRACTED).when(AGAIN).thenRejected(new AlreadyRetracted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_is_in_breach_anyway() {
            given(OBLIGATION, OPENED).when(AGAIN).thenIgnored();
        }
    }
}
