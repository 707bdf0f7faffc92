package dev.turnback.decision.domain.decision;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.decision.DecisionCommand.RecordDecision;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionRecorded;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionWithdrawn;
import dev.turnback.decision.domain.decision.DecisionEvent.RiskReviewFellDue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An accepted risk and a hold, for the tests of each command. */
final class DecisionExamples {

    static final DecisionDecider DECISION = new DecisionDecider();
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant TOMORROW = Instant.parse("2026-03-02T12:00:00Z");

    static final Taken HOLD = taken(DecisionKind.HOLD, "", null);
    static final Taken RISK = taken(DecisionKind.ACCEPT_RISK, "few users are hit", TOMORROW);

    static final DecisionRecorded HELD = new DecisionRecorded("dec_1", HOLD, false, NOON);
    static final DecisionRecorded ACCEPTED_RISK = new DecisionRecorded("dec_1", RISK, false, NOON);
    static final DecisionWithdrawn WITHDRAWN =
            new DecisionWithdrawn("dec_1", "inc_1", "the alert was wrong", TOMORROW);
    static final RiskReviewFellDue FELL_DUE = new RiskReviewFellDue("dec_1", "inc_1", TOMORROW);

    private DecisionExamples() {}

    static Taken taken(DecisionKind kind, String rationale, @Nullable Instant reviewBy) {
        return new Taken("inc_1", null, kind, rationale, "commander", reviewBy);
    }

    static RecordDecision record(Taken taken) {
        return new RecordDecision("dec_1", taken, NOON, NOON);
    }
}
