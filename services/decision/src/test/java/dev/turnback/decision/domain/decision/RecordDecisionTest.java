package dev.turnback.decision.domain.decision;

import static dev.turnback.decision.domain.decision.DecisionExamples.ACCEPTED_RISK;
import static dev.turnback.decision.domain.decision.DecisionExamples.COMMANDER;
import static dev.turnback.decision.domain.decision.DecisionExamples.DECISION;
import static dev.turnback.decision.domain.decision.DecisionExamples.HELD;
import static dev.turnback.decision.domain.decision.DecisionExamples.HOLD;
import static dev.turnback.decision.domain.decision.DecisionExamples.LONG;
import static dev.turnback.decision.domain.decision.DecisionExamples.NONE;
import static dev.turnback.decision.domain.decision.DecisionExamples.NOON;
import static dev.turnback.decision.domain.decision.DecisionExamples.RISK;
import static dev.turnback.decision.domain.decision.DecisionExamples.TOMORROW;
import static dev.turnback.decision.domain.decision.DecisionExamples.record;
import static dev.turnback.decision.domain.decision.DecisionExamples.recorded;
import static dev.turnback.decision.domain.decision.DecisionExamples.taken;
import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.decision.DecisionCommand.RecordDecision;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionRecorded;
import dev.turnback.decision.domain.decision.DecisionRejection.DecidedMeanwhile;
import dev.turnback.decision.domain.decision.DecisionRejection.NothingToReview;
import dev.turnback.decision.domain.decision.DecisionRejection.ReviewNotAfterDecision;
import dev.turnback.decision.domain.decision.DecisionRejection.ReviewTooLate;
import dev.turnback.decision.domain.decision.DecisionRejection.RiskNeedsReason;
import dev.turnback.decision.domain.decision.DecisionRejection.RiskNeedsReview;
import dev.turnback.decision.domain.decision.DecisionRejection.TakenDifferently;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordDecisionTest {

    private static RecordDecision heardAfter(Duration delay) {
        return new RecordDecision(
                "dec_1", HOLD, new Told(NOON, null), null, LONG, NOON.plus(delay), NOON);
    }

    @Nested
    class Accepted {
        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"ACCEPT_RISK", "ROLL_FORWARD"})
        void of_every_kind_without_a_word(DecisionKind kind) {
            Taken taken = taken(kind, "", null);
            given(DECISION).when(record(taken)).thenAccepted(recorded("dec_1", taken, NOON));
        }

        @Test
        void as_an_accepted_risk_with_a_reason_and_a_review() {
            given(DECISION).when(record(RISK)).thenAccepted(ACCEPTED_RISK);
        }

        @Test
        void as_rolling_forward_that_is_looked_at_as_late_as_can_be() {
            Taken forward = taken(DecisionKind.ROLL_FORWARD, "", null);
            given(DECISION)
                    .when(record(forward))
                    .thenAccepted(
                            recorded(
                                    "dec_1",
                                    taken(DecisionKind.ROLL_FORWARD, "", NOON.plus(LONG)),
                                    NOON));
        }

        @Test
        void in_the_place_of_what_stood_about_the_same() {
            given(DECISION, HELD)
                    .when(record("dec_2", RISK, 1, NOON.plusSeconds(5)))
                    .thenAccepted(recorded("dec_2", RISK, "dec_1", NOON.plusSeconds(5)));
        }

        @Test
        void beside_what_stands_about_a_release() {
            Taken ofRelease =
                    new Taken(
                            "inc_1",
                            "rel_1",
                            DecisionKind.HOLD,
                            "",
                            null,
                            COMMANDER,
                            List.of(new Alternative(DecisionKind.CONTINUE, "users are hit")),
                            null,
                            null);
            given(DECISION, HELD)
                    .when(record("dec_2", ofRelease, null, NOON))
                    .thenAccepted(recorded("dec_2", ofRelease, NOON));
        }

        @Test
        void before_what_was_told_earlier_and_decided_later() {
            given(DECISION, HELD)
                    .when(record("dec_2", HOLD, 1, NOON.minusSeconds(5)))
                    .thenAccepted(recorded("dec_2", HOLD, NOON.minusSeconds(5)));
        }

        @Test
        void of_one_who_might_not_in_nobodys_place() {
            Taken lacking = taken(DecisionKind.HOLD, "", null, NONE);
            given(DECISION, HELD)
                    .when(record("dec_2", lacking, 1, NOON.plusSeconds(5)))
                    .thenAccepted(recorded("dec_2", lacking, NOON.plusSeconds(5)));
        }

        @Test
        void and_what_one_decided_who_might_not_is_not_superseded() {
            Taken lacking = taken(DecisionKind.HOLD, "", null, NONE);
            given(DECISION, recorded("dec_1", lacking, NOON))
                    .when(record("dec_2", HOLD, 1, NOON.plusSeconds(5)))
                    .thenAccepted(recorded("dec_2", HOLD, NOON.plusSeconds(5)));
        }

        @Test
        void by_one_who_does_not_say_what_they_had_seen() {
            given(DECISION, HELD)
                    .when(record("dec_2", HOLD, null, NOON.plusSeconds(5)))
                    .thenAccepted(recorded("dec_2", HOLD, "dec_1", NOON.plusSeconds(5)));
        }

        @Test
        void as_told_at_once_up_to_a_minute_later() {
            given(DECISION).when(heardAfter(Duration.ofSeconds(60))).thenAccepted(HELD);
        }

        @Test
        void as_self_reported_after_more_than_a_minute() {
            given(DECISION)
                    .when(heardAfter(Duration.ofSeconds(60).plusNanos(1)))
                    .thenAccepted(
                            new DecisionRecorded(
                                    "dec_1", HOLD, new Told(NOON, null), null, true, NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_a_risk_is_accepted_without_a_reason() {
            given(DECISION)
                    .when(record(taken(DecisionKind.ACCEPT_RISK, " ", TOMORROW)))
                    .thenRejected(new RiskNeedsReason());
        }

        @Test
        void when_a_risk_is_accepted_for_ever() {
            given(DECISION)
                    .when(record(taken(DecisionKind.ACCEPT_RISK, "rare", null)))
                    .thenRejected(new RiskNeedsReview());
        }

        @Test
        void when_the_review_is_at_the_time_of_the_decision() {
            given(DECISION)
                    .when(record(taken(DecisionKind.ACCEPT_RISK, "rare", NOON)))
                    .thenRejected(new ReviewNotAfterDecision(NOON));
        }

        @Test
        void when_a_risk_is_accepted_for_longer_than_four_budgets() {
            given(DECISION)
                    .when(
                            record(
                                    taken(
                                            DecisionKind.ACCEPT_RISK,
                                            "rare",
                                            NOON.plus(LONG).plusNanos(1))))
                    .thenRejected(new ReviewTooLate(NOON.plus(LONG)));
        }

        @Test
        void when_rolling_forward_is_looked_at_before_it_begins() {
            given(DECISION)
                    .when(record(taken(DecisionKind.ROLL_FORWARD, "", NOON)))
                    .thenRejected(new ReviewNotAfterDecision(NOON));
        }

        @Test
        void when_somebody_else_decided_what_had_not_been_seen() {
            given(DECISION, HELD)
                    .when(record("dec_2", RISK, 0, NOON.plusSeconds(5)))
                    .thenRejected(new DecidedMeanwhile("dec_1"));
        }

        @Test
        void when_something_else_than_a_risk_has_a_review() {
            given(DECISION)
                    .when(record(taken(DecisionKind.HOLD, "", TOMORROW)))
                    .thenRejected(new NothingToReview());
        }

        @Test
        void when_the_id_stands_for_another_decision() {
            given(DECISION, HELD).when(record(RISK)).thenRejected(new TakenDifferently());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_the_same_is_recorded_already() {
            given(DECISION, HELD).when(record(HOLD)).thenIgnored();
        }
    }
}
