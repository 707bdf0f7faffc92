package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.ABSENT;
import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OPENED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.RETRACTED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.TAKEN_BACK;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.decision.domain.obligation.ObligationExamples.clock;
import static dev.turnback.decision.domain.obligation.ObligationExamples.counted;
import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.obligation.ObligationCommand.CountDecision;
import dev.turnback.decision.domain.obligation.ObligationEvent.DecisionCounted;
import dev.turnback.decision.domain.obligation.ObligationRejection.AlreadyRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CountDecisionTest {
    private static final CountDecision ROLL_BACK =
            new CountDecision(ID, "dec_1", DecisionKind.FULL_ROLLBACK, Authority.HELD, at(300));

    @Nested
    class Accepted {
        @Test
        void and_stops_the_clock_when_it_meets_the_rule() {
            given(OBLIGATION, OPENED).when(ROLL_BACK).thenAccepted(TAKEN_BACK);
        }

        @Test
        void and_stops_nothing_when_it_asks_for_less() {
            given(OBLIGATION, OPENED)
                    .when(
                            new CountDecision(
                                    ID, "dec_1", DecisionKind.HOLD, Authority.HELD, at(300)))
                    .thenAccepted(
                            counted("dec_1", DecisionKind.HOLD, false, 300, clock(120, 420, 720)));
        }

        @Test
        void and_a_hold_meets_a_rule_whose_data_is_missing() {
            given(OBLIGATION, ABSENT)
                    .when(
                            new CountDecision(
                                    ID, "dec_1", DecisionKind.HOLD, Authority.HELD, at(300)))
                    .thenAccepted(
                            counted("dec_1", DecisionKind.HOLD, true, 300, clock(120, null, null)));
        }

        @Test
        void and_going_on_lets_the_clock_run_on() {
            given(OBLIGATION, OPENED, TAKEN_BACK)
                    .when(
                            new CountDecision(
                                    ID, "dec_2", DecisionKind.CONTINUE, Authority.HELD, at(400)))
                    .thenAccepted(
                            counted(
                                    "dec_2",
                                    DecisionKind.CONTINUE,
                                    false,
                                    400,
                                    clock(120, 520, 820)));
        }

        @Test
        void and_one_at_the_end_of_the_budget_is_in_time() {
            given(OBLIGATION, OPENED)
                    .when(
                            new CountDecision(
                                    ID, "dec_1", DecisionKind.CONTAIN, Authority.HELD, at(720)))
                    .thenAccepted(
                            counted(
                                    "dec_1",
                                    DecisionKind.CONTAIN,
                                    true,
                                    720,
                                    clock(120, 420, null)));
        }

        @Test
        void and_one_that_comes_too_late_changes_nothing_of_that() {
            given(OBLIGATION, OPENED)
                    .when(
                            new CountDecision(
                                    ID, "dec_1", DecisionKind.CONTAIN, Authority.HELD, at(721)))
                    .thenAccepted(
                            counted(
                                    "dec_1",
                                    DecisionKind.CONTAIN,
                                    true,
                                    721,
                                    clock(120, 420, 720)));
        }
    }

    @Nested
    class OfAuthority {
        @Test
        void one_who_might_not_stops_nothing() {
            given(OBLIGATION, OPENED)
                    .when(
                            new CountDecision(
                                    ID,
                                    "dec_1",
                                    DecisionKind.FULL_ROLLBACK,
                                    Authority.LACKING,
                                    at(300)))
                    .thenAccepted(
                            new DecisionCounted(
                                    ID,
                                    "dec_1",
                                    DecisionKind.FULL_ROLLBACK,
                                    Authority.LACKING,
                                    false,
                                    at(300),
                                    clock(120, 420, 720)));
        }

        @Test
        void one_who_broke_the_glass_stops_the_clock() {
            given(OBLIGATION, OPENED)
                    .when(
                            new CountDecision(
                                    ID,
                                    "dec_1",
                                    DecisionKind.FULL_ROLLBACK,
                                    Authority.BREAK_GLASS,
                                    at(300)))
                    .thenAccepted(
                            new DecisionCounted(
                                    ID,
                                    "dec_1",
                                    DecisionKind.FULL_ROLLBACK,
                                    Authority.BREAK_GLASS,
                                    true,
                                    at(300),
                                    clock(120, null, null)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(ROLL_BACK).thenRejected(new NoSuchObligation());
        }

        @Test
        void when_it_was_taken_back() {
            given(OBLIGATION, OPENED, RETRACTED)
                    .when(ROLL_BACK)
                    .thenRejected(new AlreadyRetracted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_was_counted() {
            given(OBLIGATION, OPENED, TAKEN_BACK).when(ROLL_BACK).thenIgnored();
        }
    }
}
