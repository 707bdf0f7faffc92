package dev.turnback.decision.publish;

import static java.util.Objects.requireNonNull;

import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.contracts.decision.ObligationEvents;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.Following;
import dev.turnback.decision.domain.obligation.ObligationEvent;
import dev.turnback.decision.domain.obligation.Occasion;
import dev.turnback.decision.domain.obligation.Terms;
import java.util.Optional;

/**
 * What the other services learn of obligations. What was counted and who knew since when changes
 * the clock and is asked for where it is needed; it stays private.
 */
final class PublishedObligations {

    private PublishedObligations() {}

    static Optional<DecisionEvents> of(ObligationEvent event) {
        return switch (event) {
            case ObligationEvent.ObligationOpened e -> Optional.of(opened(e));
            case ObligationEvent.ReleaseJoined e -> Optional.of(joined(e));
            case ObligationEvent.ObligationRestated e -> Optional.of(restated(e));
            case ObligationEvent.ObligationRetracted e ->
                    Optional.of(new ObligationEvents.ObligationRetracted(e.obligationId(), e.at()));
            case ObligationEvent.ObligationCleared e ->
                    Optional.of(
                            new ObligationEvents.ObligationCleared(
                                    e.obligationId(), e.containedAt()));
            case ObligationEvent.ObligationRecrossed e ->
                    Optional.of(
                            new ObligationEvents.ObligationRecrossed(
                                    e.obligationId(), e.at(), e.clock().decideBy()));
            case ObligationEvent.SignalLost e ->
                    Optional.of(new ObligationEvents.SignalLost(e.obligationId(), e.staleSince()));
            case ObligationEvent.ObligationAttributed e ->
                    Optional.of(
                            new ObligationEvents.ObligationAttributed(
                                    e.obligationId(),
                                    e.releaseId(),
                                    e.why(),
                                    e.clock().decideBy(),
                                    e.at()));
            case ObligationEvent.IncidentConnected e ->
                    Optional.of(
                            new ObligationEvents.ObligationConnected(
                                    e.obligationId(), e.incidentId(), e.at()));
            case ObligationEvent.BudgetWarned e -> Optional.of(warned(e));
            case ObligationEvent.BudgetRanOut e -> Optional.of(ranOut(e));
            case ObligationEvent.NotificationAccepted e ->
                    Optional.of(
                            new ObligationEvents.NotificationAccepted(
                                    e.obligationId(), occasion(e.occasion()), e.at()));
            case ObligationEvent.ObligationJudged e -> Optional.of(PublishedJudgements.of(e));
            case ObligationEvent.AwarenessNoted _,
                    ObligationEvent.DecisionCounted _,
                    ObligationEvent.DecisionUncounted _,
                    ObligationEvent.EffectNoted _,
                    ObligationEvent.NotificationGivenUp _ ->
                    Optional.empty();
        };
    }

    private static DecisionEvents opened(ObligationEvent.ObligationOpened e) {
        Bound bound = e.bound();
        Terms terms = bound.terms();
        return new ObligationEvents.ObligationOpened(
                e.obligationId(),
                bound.releaseId(),
                bound.component(),
                bound.version(),
                terms.ruleId(),
                terms.name(),
                terms.signal(),
                terms.harmKind(),
                terms.requiredAction(),
                terms.owner(),
                e.onset(),
                e.confirmedAt(),
                e.clock().knowableAt(),
                requireNonNull(e.clock().decideBy(), "the clock runs from the beginning"),
                e.following() == null ? null : following(e.following()));
    }

    private static ObligationEvents.Following following(Following following) {
        return new ObligationEvents.Following(
                following.obligationId(),
                switch (following.cause()) {
                    case REVIEW_DUE -> ObligationEvents.FollowingCause.REVIEW_DUE;
                    case ATTEMPT_FAILED -> ObligationEvents.FollowingCause.ATTEMPT_FAILED;
                    case REVERSED_AFTER_EFFECT ->
                            ObligationEvents.FollowingCause.REVERSED_AFTER_EFFECT;
                },
                following.decisionId());
    }

    private static DecisionEvents joined(ObligationEvent.ReleaseJoined e) {
        Bound bound = e.bound();
        return new ObligationEvents.ObligationJoined(
                e.obligationId(),
                bound.releaseId(),
                bound.component(),
                bound.version(),
                bound.terms().ruleId(),
                bound.terms().name(),
                e.onset(),
                e.confirmedAt(),
                e.clock().knowableAt(),
                e.clock().decideBy());
    }

    private static DecisionEvents restated(ObligationEvent.ObligationRestated e) {
        return new ObligationEvents.ObligationRestated(
                e.obligationId(),
                e.onset(),
                e.confirmedAt(),
                e.clock().knowableAt(),
                e.clock().decideBy());
    }

    private static DecisionEvents warned(ObligationEvent.BudgetWarned e) {
        return new ObligationEvents.BudgetWarned(
                e.obligationId(),
                e.demand().releaseIds(),
                e.demand().ruleName(),
                e.demand().owner(),
                e.decideBy(),
                e.at());
    }

    private static DecisionEvents ranOut(ObligationEvent.BudgetRanOut e) {
        return new ObligationEvents.BudgetRanOut(
                e.obligationId(),
                e.demand().releaseIds(),
                e.demand().ruleName(),
                e.demand().owner(),
                e.at());
    }

    private static ObligationEvents.Occasion occasion(Occasion occasion) {
        return switch (occasion) {
            case OPENED -> ObligationEvents.Occasion.OPENED;
            case BUDGET_RUNS_OUT -> ObligationEvents.Occasion.BUDGET_RUNS_OUT;
        };
    }
}
