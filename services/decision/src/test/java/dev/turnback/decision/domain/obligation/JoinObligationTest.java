package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.CART;
import static dev.turnback.decision.domain.obligation.ObligationExamples.CLEARED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.JOINED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.SHOP;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.decision.domain.obligation.ObligationExamples.clock;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.obligation.ObligationCommand.JoinObligation;
import dev.turnback.decision.domain.obligation.ObligationEvent.ReleaseJoined;
import dev.turnback.decision.domain.obligation.ObligationRejection.AlreadyRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JoinObligationTest {
    private static final JoinObligation JOIN = new JoinObligation(ID, CART, at(30), at(150));

    @Nested
    class Accepted {
        @Test
        void with_the_earliest_confirmation_and_the_smallest_budget() {
            given(OBLIGATION, OPENED).when(JOIN).thenAccepted(JOINED);
        }

        @Test
        void without_a_clock_when_it_is_cleared() {
            given(OBLIGATION, OPENED, CLEARED)
                    .when(JOIN)
                    .thenAccepted(
                            new ReleaseJoined(ID, CART, at(30), at(150), clock(120, null, null)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(JOIN).thenRejected(new NoSuchObligation());
        }

        @Test
        void when_it_was_taken_back() {
            given(OBLIGATION, OPENED, RETRACTED).when(JOIN).thenRejected(new AlreadyRetracted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_the_release_is_among_them() {
            given(OBLIGATION, OPENED, JOINED).when(JOIN).thenIgnored();
        }

        @Test
        void when_it_was_opened_for_the_release() {
            given(OBLIGATION, OPENED)
                    .when(new JoinObligation(ID, SHOP, at(30), at(150)))
                    .thenIgnored();
        }
    }
}
