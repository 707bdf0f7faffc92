package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.ATTRIBUTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.DEMANDED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.JOINED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.LOST;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.decision.domain.obligation.ObligationExamples.clock;
import static dev.turnback.decision.domain.obligation.ObligationExamples.counted;
import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.obligation.ObligationCommand.RunOutOfBudget;
import dev.turnback.decision.domain.obligation.ObligationEvent.BudgetRanOut;
import dev.turnback.decision.domain.obligation.ObligationRejection.AlreadyRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RunOutOfBudgetTest {
    private static final RunOutOfBudget RUN_OUT = new RunOutOfBudget(ID, at(720));

    private static final BudgetRanOut RAN_OUT = new BudgetRanOut(ID, DEMANDED, at(720));

    @Nested
    class Accepted {
        @Test
        void when_all_of_the_budget_is_used_up() {
            given(OBLIGATION, OPENED).when(RUN_OUT).thenAccepted(RAN_OUT);
        }

        @Test
        void also_when_it_was_decided_since() {
            given(
                            OBLIGATION,
                            OPENED,
                            counted("dec_1", DecisionKind.CONTAIN, true, 721, clock(120, 420, 720)))
                    .when(RUN_OUT)
                    .thenAccepted(RAN_OUT);
        }

        @Test
        void with_the_one_release_that_it_is() {
            given(OBLIGATION, OPENED, JOINED, ATTRIBUTED).when(RUN_OUT).thenAccepted(RAN_OUT);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(RUN_OUT).thenRejected(new NoSuchObligation());
        }

        @Test
        void when_it_was_taken_back() {
            given(OBLIGATION, OPENED, RETRACTED).when(RUN_OUT).thenRejected(new AlreadyRetracted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_is_known() {
            given(OBLIGATION, OPENED, RAN_OUT).when(RUN_OUT).thenIgnored();
        }

        @Test
        void when_it_was_decided_at_the_very_end() {
            given(
                            OBLIGATION,
                            OPENED,
                            counted(
                                    "dec_1",
                                    DecisionKind.CONTAIN,
                                    true,
                                    720,
                                    clock(120, 420, null)))
                    .when(RUN_OUT)
                    .thenIgnored();
        }

        @Test
        void when_the_signal_was_lost() {
            given(OBLIGATION, OPENED, LOST).when(RUN_OUT).thenIgnored();
        }
    }
}
