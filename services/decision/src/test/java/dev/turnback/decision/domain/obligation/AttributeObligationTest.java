package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.ATTRIBUTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.JOINED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.decision.domain.obligation.ObligationExamples.clock;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.obligation.ObligationCommand.AttributeObligation;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationAttributed;
import dev.turnback.decision.domain.obligation.ObligationRejection.AlreadyRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.AttributedOtherwise;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import dev.turnback.decision.domain.obligation.ObligationRejection.NotAmongItsReleases;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttributeObligationTest {
    private static final AttributeObligation TO_SHOP =
            new AttributeObligation(ID, "rel_1", "only shop is slow", at(300));

    @Nested
    class Accepted {
        @Test
        void with_the_budget_of_the_one_that_it_is() {
            given(OBLIGATION, OPENED, JOINED).when(TO_SHOP).thenAccepted(ATTRIBUTED);
        }

        @Test
        void and_what_was_confirmed_first_still_counts() {
            given(OBLIGATION, OPENED, JOINED)
                    .when(new AttributeObligation(ID, "rel_2", "only cart is slow", at(300)))
                    .thenAccepted(
                            new ObligationAttributed(
                                    ID,
                                    "rel_2",
                                    "only cart is slow",
                                    at(300),
                                    clock(120, 270, 420)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_the_release_is_none_of_them() {
            given(OBLIGATION, OPENED)
                    .when(new AttributeObligation(ID, "rel_2", "", at(300)))
                    .thenRejected(new NotAmongItsReleases());
        }

        @Test
        void when_somebody_said_that_it_is_another() {
            given(OBLIGATION, OPENED, JOINED, ATTRIBUTED)
                    .when(new AttributeObligation(ID, "rel_2", "", at(310)))
                    .thenRejected(new AttributedOtherwise("rel_1"));
        }

        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(TO_SHOP).thenRejected(new NoSuchObligation());
        }

        @Test
        void when_it_was_taken_back() {
            given(OBLIGATION, OPENED, RETRACTED).when(TO_SHOP).thenRejected(new AlreadyRetracted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_somebody_said_so_before() {
            given(OBLIGATION, OPENED, JOINED, ATTRIBUTED).when(TO_SHOP).thenIgnored();
        }
    }
}
