package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.ABSENT;
import static dev.turnback.decision.domain.obligation.ObligationExamples.CART;
import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.NOON;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPEN;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.SHOP;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.decision.domain.obligation.ObligationExamples.clock;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.obligation.ObligationCommand.OpenObligation;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationRestated;
import dev.turnback.decision.domain.obligation.ObligationRejection.OpenedDifferently;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpenObligationTest {

    @Nested
    class Accepted {
        @Test
        void with_half_of_the_budget_until_it_is_warned() {
            given(OBLIGATION).when(OPEN).thenAccepted(OPENED);
        }

        @Test
        void when_missing_samples_are_what_it_stands_on() {
            given(OBLIGATION)
                    .when(new OpenObligation(ID, SHOP, NOON, at(120), true, false))
                    .thenAccepted(ABSENT);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_the_id_stands_for_another_rule() {
            given(OBLIGATION, OPENED)
                    .when(new OpenObligation(ID, CART, NOON, at(120), false, false))
                    .thenRejected(new OpenedDifferently());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_is_open() {
            given(OBLIGATION, OPENED).when(OPEN).thenIgnored();
        }

        @Test
        void when_it_was_restated_since() {
            given(
                            OBLIGATION,
                            OPENED,
                            new ObligationRestated(
                                    ID, at(10), at(130), false, false, clock(130, 430, 730)))
                    .when(OPEN)
                    .thenIgnored();
        }

        @Test
        void when_it_was_taken_back() {
            given(OBLIGATION, OPENED, RETRACTED).when(OPEN).thenIgnored();
        }
    }
}
