package dev.turnback.decision.domain.decision;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.decision.DecisionCommand.RecordDecision;
import dev.turnback.decision.domain.decision.DecisionRejection.DecidedMeanwhile;
import dev.turnback.decision.domain.decision.DecisionRejection.NothingToReview;
import dev.turnback.decision.domain.decision.DecisionRejection.ReviewNotAfterDecision;
import dev.turnback.decision.domain.decision.DecisionRejection.ReviewTooLate;
import dev.turnback.decision.domain.decision.DecisionRejection.RiskNeedsReason;
import dev.turnback.decision.domain.decision.DecisionRejection.RiskNeedsReview;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rules that decisions keep. */
public final class DecisionPolicies {

    /** What is told within a minute is told while it happens. */
    static final Duration TOLD_AT_ONCE = Duration.ofSeconds(60);

    private static final Duration SHORTEST_REVIEW = Duration.ofMinutes(30);
    private static final int BUDGETS = 4;

    private DecisionPolicies() {}

    /**
     * For how long at most a risk may be accepted.
     *
     * @param budget within which it had to be decided
     */
    public static Duration longestReview(Duration budget) {
        Duration four = budget.multipliedBy(BUDGETS);
        return four.compareTo(SHORTEST_REVIEW) > 0 ? four : SHORTEST_REVIEW;
    }

    static boolean isSelfReported(Instant decidedAt, Instant receivedAt) {
        return receivedAt.isAfter(decidedAt.plus(TOLD_AT_ONCE));
    }

    /** Why the decision cannot stand as it is told; empty when it can. */
    static Optional<DecisionRejection> objection(RecordDecision command, DecisionCase known) {
        return objectionToReview(command).or(() -> decidedMeanwhile(command, known));
    }

    /** Rolling forward is looked at again too, as late as can be when nobody says when. */
    static Taken reviewed(RecordDecision command) {
        Taken taken = command.taken();
        return taken.kind() == DecisionKind.ROLL_FORWARD && taken.reviewBy() == null
                ? taken.reviewedBy(command.at().plus(command.longestReview()))
                : taken;
    }

    private static Optional<DecisionRejection> objectionToReview(RecordDecision command) {
        Instant reviewBy = command.taken().reviewBy();
        return switch (command.taken().kind()) {
            case ACCEPT_RISK -> objectionToRisk(command);
            case ROLL_FORWARD ->
                    reviewBy == null ? Optional.empty() : objectionToTime(reviewBy, command);
            case HOLD, CONTINUE, PAUSE, PARTIAL_ROLLBACK, FULL_ROLLBACK, CONTAIN ->
                    reviewBy == null ? Optional.empty() : Optional.of(new NothingToReview());
        };
    }

    private static Optional<DecisionRejection> decidedMeanwhile(
            RecordDecision command, DecisionCase known) {
        Integer seen = command.seen();
        return seen == null || known.decisions().size() <= seen
                ? Optional.empty()
                : Optional.of(new DecidedMeanwhile(known.decisions().getLast().decisionId()));
    }

    private static Optional<DecisionRejection> objectionToRisk(RecordDecision command) {
        Instant reviewBy = command.taken().reviewBy();
        if (command.taken().rationale().isBlank()) {
            return Optional.of(new RiskNeedsReason());
        }
        if (reviewBy == null) {
            return Optional.of(new RiskNeedsReview());
        }
        return objectionToTime(reviewBy, command);
    }

    private static Optional<DecisionRejection> objectionToTime(
            Instant reviewBy, RecordDecision command) {
        if (!reviewBy.isAfter(command.at())) {
            return Optional.of(new ReviewNotAfterDecision(command.at()));
        }
        Instant latest = command.at().plus(command.longestReview());
        return reviewBy.isAfter(latest) ? Optional.of(new ReviewTooLate(latest)) : Optional.empty();
    }
}
