package dev.turnback.decision.domain.decision;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.decision.DecisionRejection.NothingToReview;
import dev.turnback.decision.domain.decision.DecisionRejection.ReviewNotAfterDecision;
import dev.turnback.decision.domain.decision.DecisionRejection.RiskNeedsReason;
import dev.turnback.decision.domain.decision.DecisionRejection.RiskNeedsReview;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rules that decisions keep. */
final class DecisionPolicies {

    /** What is told within a minute is told while it happens. */
    static final Duration TOLD_AT_ONCE = Duration.ofSeconds(60);

    private DecisionPolicies() {}

    static boolean isSelfReported(Instant decidedAt, Instant receivedAt) {
        return receivedAt.isAfter(decidedAt.plus(TOLD_AT_ONCE));
    }

    /** Why the decision cannot stand as it is told; empty when it can. */
    static Optional<DecisionRejection> objection(Taken taken, Instant at) {
        return taken.kind() == DecisionKind.ACCEPT_RISK
                ? objectionToRisk(taken, at)
                : Optional.ofNullable(taken.reviewBy()).map(_ -> new NothingToReview());
    }

    private static Optional<DecisionRejection> objectionToRisk(Taken taken, Instant at) {
        Instant reviewBy = taken.reviewBy();
        if (taken.rationale().isBlank()) {
            return Optional.of(new RiskNeedsReason());
        }
        if (reviewBy == null) {
            return Optional.of(new RiskNeedsReview());
        }
        return reviewBy.isAfter(at)
                ? Optional.empty()
                : Optional.of(new ReviewNotAfterDecision(at));
    }
}
