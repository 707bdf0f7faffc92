package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.CLEARED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.DEMANDED;
import static dev.turnback.decision.domain.obligation.ObligationExamples.ID;
import static dev.turnback.decision.domain.obligation.ObligationExamples.JOINED;
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
import dev.turnback.decision.domain.obligation.ObligationCommand.WarnOfBudget;
import dev.turnback.decision.domain.obligation.ObligationEvent.BudgetWarned;
import dev.turnback.decision.domain.obligation.ObligationEvent.DecisionUncounted;
import dev.turnback.decision.domain.obligation.ObligationEvent.Demanded;
import dev.turnback.decision.domain.obligation.ObligationRejection.AlreadyRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WarnOfBudgetTest {
    private static final WarnOfBudget WARN = new WarnOfBudget(ID, at(420));

    private static final BudgetWarned WARNED = new BudgetWarned(ID, DEMANDED, at(720), at(420));

    @Nested
    class Accepted {
        @Test
        void when_half_of_the_budget_is_used_up() {
            given(OBLIGATION, OPENED).when(WARN).thenAccepted(WARNED);
        }

        @Test
        void with_all_releases_that_it_may_be() {
            given(OBLIGATION, OPENED, JOINED)
                    .when(new WarnOfBudget(ID, at(270)))
                    .thenAccepted(
                            new BudgetWarned(
                                    ID,
                                    new Demanded(
                                            List.of("rel_1", "rel_2"),
                                            "Requests that fail",
                                            "commander"),
                                    at(420),
                                    at(270)));
        }

        @Test
        void once_more_when_half_is_used_up_at_another_time() {
            given(
                            OBLIGATION,
                            OPENED,
                            WARNED,
                            TAKEN_BACK,
                            new DecisionUncounted(
                                    ID, "dec_1", Authority.HELD, at(400), clock(120, 520, 820)))
                    .when(new WarnOfBudget(ID, at(520)))
                    .thenAccepted(new BudgetWarned(ID, DEMANDED, at(820), at(520)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_no_such_obligation() {
            given(OBLIGATION).when(WARN).thenRejected(new NoSuchObligation());
        }

        @Test
        void when_it_was_taken_back() {
            given(OBLIGATION, OPENED, RETRACTED).when(WARN).thenRejected(new AlreadyRetracted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_was_warned() {
            given(OBLIGATION, OPENED, WARNED).when(WARN).thenIgnored();
        }

        @Test
        void when_half_is_used_up_at_another_time() {
            given(OBLIGATION, OPENED).when(new WarnOfBudget(ID, at(419))).thenIgnored();
        }

        @Test
        void when_it_was_decided() {
            given(OBLIGATION, OPENED, TAKEN_BACK).when(WARN).thenIgnored();
        }

        @Test
        void when_it_was_decided_just_after_that() {
            given(
                            OBLIGATION,
                            OPENED,
                            counted(
                                    "dec_1",
                                    DecisionKind.CONTAIN,
                                    true,
                                    421,
                                    clock(120, 420, null)))
                    .when(WARN)
                    .thenIgnored();
        }

        @Test
        void when_it_is_over() {
            given(OBLIGATION, OPENED, CLEARED).when(WARN).thenIgnored();
        }
    }
}
