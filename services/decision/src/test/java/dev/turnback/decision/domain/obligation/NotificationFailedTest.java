package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.obligation.ObligationCommand.NotificationFailed;
import dev.turnback.decision.domain.obligation.ObligationEvent.NotificationAccepted;
import dev.turnback.decision.domain.obligation.ObligationEvent.NotificationGivenUp;
import dev.turnback.decision.domain.obligation.ObligationRejection.AlreadyRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NotificationFailedTest {
    private static final NotificationFailed FAILED =
            new NotificationFailed(ID, Occasion.OPENED, "timeout", at(400));

    @Nested
    class Accepted {
        @Test
        void when_nobody_took_it() {
            given(OBLIGATION, OPENED)
                    .when(FAILED)
                    .thenAccepted(new NotificationGivenUp(ID, Occasion.OPENED, "timeout", at(400)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(FAILED).thenRejected(new NoSuchObligation());
        }

        @Test
        void when_it_was_taken_back() {
            given(OBLIGATION, OPENED, RETRACTED).when(FAILED).thenRejected(new AlreadyRetracted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_was_taken() {
            given(OBLIGATION, OPENED, new NotificationAccepted(ID, Occasion.OPENED, at(125)))
                    .when(FAILED)
                    .thenIgnored();
        }
    }
}
