package dev.turnback.decision.domain.advice;

import static dev.turnback.decision.domain.advice.AdviceExamples.BACK;
import static dev.turnback.decision.domain.advice.AdviceExamples.CODE;
import static dev.turnback.decision.domain.advice.AdviceExamples.DROPPED;
import static dev.turnback.decision.domain.advice.AdviceExamples.DROPPED_ALONE;
import static dev.turnback.decision.domain.advice.AdviceExamples.IN_PART;
import static dev.turnback.decision.domain.advice.AdviceExamples.NOON;
import static dev.turnback.decision.domain.advice.AdviceExamples.PARTLY;
import static dev.turnback.decision.domain.advice.AdviceExamples.SWITCH;
import static dev.turnback.decision.domain.advice.AdviceExamples.UNTOLD;
import static dev.turnback.decision.domain.advice.AdviceExamples.at;
import static dev.turnback.decision.domain.advice.AdviceExamples.option;
import static dev.turnback.decision.domain.advice.AdviceExamples.options;
import static dev.turnback.decision.domain.advice.AdviceExamples.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.DecisionKind;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static void is(
            List<Option> options, DecisionKind kind, Option.State state, String why) {
        assertThat(option(options, kind).state()).isEqualTo(state);
        assertThat(option(options, kind).why()).isEqualTo(why);
    }

    @Test
    void there_is_one_of_each_kind() {
        assertThat(options(shipped(CODE)))
                .extracting(Option::kind)
                .containsExactly(DecisionKind.values());
    }

    @Nested
    class AFullRollback {

        @Test
        void is_open_when_every_change_can_be_taken_back() {
            is(
                    options(shipped(CODE), BACK),
                    DecisionKind.FULL_ROLLBACK,
                    Option.State.OPEN,
                    "Open: every change can be taken back, by procedure \"Take the shop back\".");
        }

        @Test
        void is_open_with_a_warning_when_one_can_in_part_only() {
            is(
                    options(shipped(CODE, PARTLY)),
                    DecisionKind.FULL_ROLLBACK,
                    Option.State.OPEN,
                    "Open: but change 2 (DATA) can be taken back in part only.");
        }

        @Test
        void is_closed_by_a_change_whose_window_closed() {
            is(
                    options(shipped(CODE, DROPPED)),
                    DecisionKind.FULL_ROLLBACK,
                    Option.State.CLOSED,
                    "Closed: change 2 (SCHEMA, drop column) cannot be taken back since 11:45:00"
                            + " UTC; contain change 2 (SCHEMA, drop column) by: serve the old"
                            + " column from the new table.");
        }

        @Test
        void is_closed_from_exposure_on_by_one_that_was_planned_to_be_one_way() {
            is(
                    options(shipped(CODE, DROPPED_ALONE)),
                    DecisionKind.FULL_ROLLBACK,
                    Option.State.CLOSED,
                    "Closed: change 2 (SCHEMA, drop column) cannot be taken back since 10:00:00"
                            + " UTC.");
        }

        @Test
        void is_not_known_where_nobody_said() {
            is(
                    options(shipped(CODE, UNTOLD)),
                    DecisionKind.FULL_ROLLBACK,
                    Option.State.UNKNOWN,
                    "Not known: nobody has said how far change 3 (CONFIG) can be taken back.");
            is(
                    options(shipped()),
                    DecisionKind.FULL_ROLLBACK,
                    Option.State.UNKNOWN,
                    "Not known: nobody has said what 2.0 changes.");
            is(
                    options(new Shipped("2.0", null, null, List.of(CODE))),
                    DecisionKind.FULL_ROLLBACK,
                    Option.State.UNKNOWN,
                    "Not known: nobody has told that 2.0 reached users.");
            is(
                    Options.of(null, List.of(), NOON),
                    DecisionKind.FULL_ROLLBACK,
                    Option.State.UNKNOWN,
                    "Not known: nobody has said which release it is.");
        }

        @Test
        void is_closed_once_it_was_done() {
            is(
                    options(new Shipped("2.0", at(-7_200), at(-60), List.of(CODE))),
                    DecisionKind.FULL_ROLLBACK,
                    Option.State.CLOSED,
                    "Closed: 2.0 was taken back in full at 11:59:00 UTC.");
        }
    }

    @Nested
    class APartialRollback {

        @Test
        void is_open_when_every_change_can_be_taken_back_at_least_in_part() {
            is(
                    options(shipped(CODE, PARTLY)),
                    DecisionKind.PARTIAL_ROLLBACK,
                    Option.State.OPEN,
                    "Open: every change can be taken back, at least in part.");
        }

        @Test
        void is_open_beside_a_one_way_change_by_a_procedure_that_leaves_it() {
            is(
                    options(shipped(CODE, DROPPED), IN_PART),
                    DecisionKind.PARTIAL_ROLLBACK,
                    Option.State.OPEN,
                    "Open: by procedure \"Only the code\".");
        }

        @Test
        void is_not_known_beside_one_without() {
            is(
                    options(shipped(CODE, DROPPED)),
                    DecisionKind.PARTIAL_ROLLBACK,
                    Option.State.UNKNOWN,
                    "Not known: no procedure says whether the rest can go back while change 2"
                            + " (SCHEMA, drop column) stays.");
        }

        @Test
        void is_closed_when_no_change_can_be_taken_back() {
            assertThat(option(options(shipped(DROPPED)), DecisionKind.PARTIAL_ROLLBACK).state())
                    .isEqualTo(Option.State.CLOSED);
        }
    }

    @Nested
    class Containing {

        @Test
        void is_open_where_the_matrix_says_how() {
            is(
                    options(shipped(CODE, DROPPED), SWITCH),
                    DecisionKind.CONTAIN,
                    Option.State.OPEN,
                    "Open: contain change 2 (SCHEMA, drop column) by: serve the old column from the"
                            + " new table.");
        }

        @Test
        void is_open_by_a_procedure_for_what_cannot_be_taken_back() {
            is(
                    options(shipped(CODE, DROPPED_ALONE), SWITCH),
                    DecisionKind.CONTAIN,
                    Option.State.OPEN,
                    "Open: by procedure \"Switch it off\".");
        }

        @Test
        void is_not_known_when_nobody_wrote_it_down() {
            is(
                    options(shipped(CODE), SWITCH),
                    DecisionKind.CONTAIN,
                    Option.State.UNKNOWN,
                    "Not known: nothing is written down that contains it.");
        }
    }
}
