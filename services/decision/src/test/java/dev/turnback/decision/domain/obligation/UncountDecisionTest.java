package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.TAKEN_BACK;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.decision.domain.obligation.ObligationExamples.clock;
import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.Authority;
import dev.turnback.decision.domain.obligation.ObligationCommand.UncountDecision;
import dev.turnback.decision.domain.obligation.ObligationEvent.DecisionUncounted;
import dev.turnback.decision.domain.obligation.ObligationEvent.EffectNoted;
import dev.turnback.decision.domain.obligation.ObligationRejection.AlreadyRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UncountDecisionTest {
    private static final UncountDecision BACK =
            new UncountDecision(ID, "dec_1", Authority.HELD, at(400));

    private static final DecisionUncounted UNCOUNTED =
            new DecisionUncounted(ID, "dec_1", Authority.HELD, at(400), clock(120, 520, 820));

    @Nested
    class Accepted {
        @Test
        void so_that_the_clock_runs_on() {
            given(OBLIGATION, OPENED, TAKEN_BACK).when(BACK).thenAccepted(UNCOUNTED);
        }
    }

    @Nested
    class AfterItsEffect {
        @Test
        void the_clock_stands_still() {
            given(
                            OBLIGATION,
                            OPENED,
                            TAKEN_BACK,
                            new EffectNoted(ID, "dec_1", at(350), clock(120, null, null)))
                    .when(BACK)
                    .thenAccepted(
                            new DecisionUncounted(
                                    ID, "dec_1", Authority.HELD, at(400), clock(120, null, null)));
        }
    }

    @Nested
    class ByOneWhoMightNot {
        private static final DecisionUncounted OBJECTED =
                new DecisionUncounted(
                        ID, "dec_1", Authority.LACKING, at(390), clock(120, null, null));

        @Test
        void it_counts_on() {
            given(OBLIGATION, OPENED, TAKEN_BACK)
                    .when(new UncountDecision(ID, "dec_1", Authority.LACKING, at(390)))
                    .thenAccepted(OBJECTED);
        }

        @Test
        void and_one_who_might_follows() {
            given(OBLIGATION, OPENED, TAKEN_BACK, OBJECTED).when(BACK).thenAccepted(UNCOUNTED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(BACK).thenRejected(new NoSuchObligation());
        }

        @Test
        void when_it_was_taken_back() {
            given(OBLIGATION, OPENED, RETRACTED).when(BACK).thenRejected(new AlreadyRetracted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_the_decision_was_not_counted() {
            given(OBLIGATION, OPENED).when(BACK).thenIgnored();
        }

        @Test
        void when_that_is_known_already() {
            given(OBLIGATION, OPENED, TAKEN_BACK, UNCOUNTED)
                    .when(new UncountDecision(ID, "dec_1", Authority.HELD, at(401)))
                    .thenIgnored();
        }
    }
}
