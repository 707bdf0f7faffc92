package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.ABSENT;
import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.NOON;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.decision.domain.obligation.ObligationExamples.clock;
import static dev.turnback.decision.domain.obligation.ObligationExamples.counted;
import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.obligation.ObligationCommand.RestateObligation;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationRestated;
import dev.turnback.decision.domain.obligation.ObligationRejection.AlreadyRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RestateObligationTest {
    private static final RestateObligation RESTATE =
            new RestateObligation(ID, at(-60), at(60), false, false);

    @Nested
    class Accepted {
        @Test
        void with_the_clock_of_what_is_known_now() {
            given(OBLIGATION, OPENED)
                    .when(RESTATE)
                    .thenAccepted(
                            new ObligationRestated(
                                    ID, at(-60), at(60), false, false, clock(60, 360, 660)));
        }

        @Test
        void when_only_what_it_stands_on_is_another() {
            given(OBLIGATION, ABSENT)
                    .when(new RestateObligation(ID, NOON, at(120), false, false))
                    .thenAccepted(
                            new ObligationRestated(
                                    ID, NOON, at(120), false, false, clock(120, 420, 720)));
        }

        @Test
        void so_that_a_hold_that_met_an_absence_meets_it_no_more() {
            given(
                            OBLIGATION,
                            ABSENT,
                            counted("dec_1", DecisionKind.HOLD, true, 130, clock(120, null, null)))
                    .when(new RestateObligation(ID, NOON, at(120), false, false))
                    .thenAccepted(
                            new ObligationRestated(
                                    ID, NOON, at(120), false, false, clock(120, 420, 720)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(RESTATE).thenRejected(new NoSuchObligation());
        }

        @Test
        void when_it_was_taken_back() {
            given(OBLIGATION, OPENED, RETRACTED).when(RESTATE).thenRejected(new AlreadyRetracted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_is_known_like_that() {
            given(OBLIGATION, OPENED)
                    .when(new RestateObligation(ID, NOON, at(120), false, false))
                    .thenIgnored();
        }
    }
}
