package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.decision.domain.obligation.ObligationExamples.clock;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.obligation.ObligationCommand.NotificationWasAccepted;
import dev.turnback.decision.domain.obligation.ObligationEvent.AwarenessNoted;
import dev.turnback.decision.domain.obligation.ObligationEvent.NotificationAccepted;
import dev.turnback.decision.domain.obligation.ObligationEvent.NotificationGivenUp;
import dev.turnback.decision.domain.obligation.ObligationRejection.AlreadyRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NotificationWasAcceptedTest {
    private static final NotificationWasAccepted TAKEN =
            new NotificationWasAccepted(ID, Occasion.OPENED, at(125));

    private static final NotificationAccepted ACCEPTED =
            new NotificationAccepted(ID, Occasion.OPENED, at(125));

    private static final AwarenessNoted KNOWN =
            new AwarenessNoted(ID, Awareness.NOTIFICATION, at(125), clock(125, 425, 725));

    @Nested
    class Accepted {
        @Test
        void so_that_somebody_knows_from_then_on() {
            given(OBLIGATION, OPENED).when(TAKEN).thenAccepted(ACCEPTED, KNOWN);
        }

        @Test
        void when_somebody_knew_before() {
            given(
                            OBLIGATION,
                            OPENED,
                            new AwarenessNoted(ID, Awareness.ALERT, at(121), clock(121, 421, 721)))
                    .when(TAKEN)
                    .thenAccepted(ACCEPTED);
        }

        @Test
        void for_each_occasion() {
            given(OBLIGATION, OPENED, ACCEPTED, KNOWN)
                    .when(new NotificationWasAccepted(ID, Occasion.BUDGET_RUNS_OUT, at(430)))
                    .thenAccepted(new NotificationAccepted(ID, Occasion.BUDGET_RUNS_OUT, at(430)));
        }

        @Test
        void also_after_it_was_given_up() {
            given(
                            OBLIGATION,
                            OPENED,
                            new NotificationGivenUp(ID, Occasion.OPENED, "timeout", at(124)))
                    .when(TAKEN)
                    .thenAccepted(ACCEPTED, KNOWN);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(TAKEN).thenRejected(new NoSuchObligation());
        }

        @Test
        void when_it_was_taken_back() {
            given(OBLIGATION, OPENED, RETRACTED).when(TAKEN).thenRejected(new AlreadyRetracted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_that_is_known() {
            given(OBLIGATION, OPENED, ACCEPTED, KNOWN).when(TAKEN).thenIgnored();
        }
    }
}
