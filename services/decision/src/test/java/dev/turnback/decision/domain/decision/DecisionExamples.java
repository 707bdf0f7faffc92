package dev.turnback.decision.domain.decision;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.decision.DecisionCommand.RecordDecision;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionRecorded;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionTookEffect;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionWithdrawn;
import dev.turnback.decision.domain.decision.DecisionEvent.RiskReviewFellDue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An accepted risk and a hold, for the tests of each command. */
final class DecisionExamples {

    static final DecisionDecider DECISION = new DecisionDecider();
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant TOMORROW = Instant.parse("2026-03-02T12:00:00Z");

    static final Mandate COMMANDER = new Mandate(Authority.HELD, "COMMANDER");
    static final Mandate NONE = new Mandate(Authority.LACKING, "needs COMMANDER");

    /** Half an hour more than until tomorrow. */
    static final Duration LONG = Duration.ofMinutes(24 * 60 + 30);

    static final Taken HOLD = taken(DecisionKind.HOLD, "", null);
    static final Taken RISK = taken(DecisionKind.ACCEPT_RISK, "few users are hit", TOMORROW);

    static final DecisionRecorded HELD = recorded("dec_1", HOLD, NOON);
    static final DecisionRecorded ACCEPTED_RISK = recorded("dec_1", RISK, NOON);
    static final DecisionTookEffect DONE =
            new DecisionTookEffect("dec_1", "inc_1", "att_1", NOON.plusSeconds(60));
    static final DecisionWithdrawn WITHDRAWN =
            new DecisionWithdrawn(
                    "dec_1", "inc_1", "the alert was wrong", COMMANDER, false, TOMORROW);
    static final RiskReviewFellDue FELL_DUE = new RiskReviewFellDue("dec_1", "inc_1", TOMORROW);

    private DecisionExamples() {}

    static Taken taken(DecisionKind kind, String rationale, @Nullable Instant reviewBy) {
        return taken(kind, rationale, reviewBy, COMMANDER);
    }

    static Taken taken(
            DecisionKind kind, String rationale, @Nullable Instant reviewBy, Mandate mandate) {
        return new Taken(
                "inc_1", null, kind, rationale, "commander", mandate, List.of(), reviewBy, null);
    }

    static RecordDecision record(Taken taken) {
        return record("dec_1", taken, null, NOON);
    }

    static RecordDecision record(String id, Taken taken, @Nullable Integer seen, Instant at) {
        return new RecordDecision(id, taken, new Told(at, null), seen, LONG, at, at);
    }

    static DecisionRecorded recorded(String id, Taken taken, Instant at) {
        return recorded(id, taken, null, at);
    }

    static DecisionRecorded recorded(
            String id, Taken taken, @Nullable String supersedes, Instant at) {
        return new DecisionRecorded(id, taken, new Told(at, null), supersedes, false, at);
    }
}
