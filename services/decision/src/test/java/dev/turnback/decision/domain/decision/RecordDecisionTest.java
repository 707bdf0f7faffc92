package dev.turnback.decision.domain.decision;

import static dev.turnback.decision.domain.decision.DecisionExamples.ACCEPTED_RISK;
import static dev.turnback.decision.domain.decision.DecisionExamples.DECISION;
import static dev.turnback.decision.domain.decision.DecisionExamples.HELD;
import static dev.turnback.decision.domain.decision.DecisionExamples.HOLD;
import static dev.turnback.decision.domain.decision.DecisionExamples.NOON;
import static dev.turnback.decision.domain.decision.DecisionExamples.RISK;
import static dev.turnback.decision.domain.decision.DecisionExamples.TOMORROW;
import static dev.turnback.decision.domain.decision.DecisionExamples.record;
import static dev.turnback.decision.domain.decision.DecisionExamples.taken;
import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.decision.DecisionCommand.RecordDecision;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionRecorded;
import dev.turnback.decision.domain.decision.DecisionRejection.NothingToReview;
import dev.turnback.decision.domain.decision.DecisionRejection.ReviewNotAfterDecision;
import dev.turnback.decision.domain.decision.DecisionRejection.RiskNeedsReason;
import dev.turnback.decision.domain.decision.DecisionRejection.RiskNeedsReview;
import dev.turnback.decision.domain.decision.DecisionRejection.TakenDifferently;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordDecisionTest {

    private static RecordDecision heardAfter(Duration delay) {
        return new RecordDecision("dec_1", HOLD, NOON.plus(delay), NOON);
    }

    @Nested
    class Accepted {
        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACCEPT_RISK")
        void of_every_kind_without_a_word(DecisionKind kind) {
            Taken taken = taken(kind, "", null);
            given(DECISION)
                    .when(record(taken))
                    .thenAccepted(new DecisionRecorded("dec_1", taken, false, NOON));
        }

        @Test
        void as_an_accepted_risk_with_a_reason_and_a_review() {
            given(DECISION).when(record(RISK)).thenAccepted(ACCEPTED_RISK);
        }

        @Test
        void as_told_at_once_up_to_a_minute_later() {
            given(DECISION).when(heardAfter(Duration.ofSeconds(60))).thenAccepted(HELD);
        }

        @Test
        void as_self_reported_after_more_than_a_minute() {
            given(DECISION)
                    .when(heardAfter(Duration.ofSeconds(60).plusNanos(1)))
                    .thenAccepted(new DecisionRecorded("dec_1", HOLD, true, NOON));
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
