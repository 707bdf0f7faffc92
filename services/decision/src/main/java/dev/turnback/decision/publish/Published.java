package dev.turnback.decision.publish;

import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.decision.domain.attempt.AttemptEvent;
import dev.turnback.decision.domain.datasource.DataSourceEvent;
import dev.turnback.decision.domain.decision.DecisionEvent;
import dev.turnback.decision.domain.decision.Evidence;
import dev.turnback.decision.domain.decision.Taken;
import dev.turnback.decision.domain.incident.IncidentEvent;
import dev.turnback.decision.domain.obligation.ObligationEvent;
import java.util.Optional;

/** Every private event, and what of it the other services learn. */
public final class Published {

    private Published() {}

    /**
     * @param event an event of one of this service's slices
     */
    public static Optional<DecisionEvents> of(Object event) {
        return switch (event) {
            case DecisionEvent known -> Optional.of(decision(known));
            case ObligationEvent known -> PublishedObligations.of(known);
            case AttemptEvent known -> PublishedAttempts.of(known);
            case IncidentEvent known -> Optional.of(PublishedJudgements.of(known));
            case DataSourceEvent _ -> Optional.empty();
            default -> throw new IllegalArgumentException("no event of this service: " + event);
        };
    }

    private static DecisionEvents decision(DecisionEvent event) {
        return switch (event) {
            case DecisionEvent.DecisionRecorded e -> recorded(e);
            case DecisionEvent.DecisionWithdrawn e ->
                    new DecisionEvents.DecisionWithdrawn(
                            e.decisionId(),
                            e.incidentId(),
                            e.reason(),
                            e.mandate().authority(),
                            e.afterEffect(),
                            e.at());
            case DecisionEvent.RiskReviewFellDue e ->
                    new DecisionEvents.RiskReviewFellDue(e.decisionId(), e.incidentId(), e.at());
            case DecisionEvent.DecisionTookEffect e ->
                    new DecisionEvents.DecisionTookEffect(
                            e.decisionId(), e.incidentId(), e.attemptId(), e.at());
        };
    }

    private static DecisionEvents recorded(DecisionEvent.DecisionRecorded e) {
        Taken taken = e.taken();
        Evidence evidence = taken.evidence();
        return new DecisionEvents.DecisionRecorded(
                e.decisionId(),
                taken.incidentId(),
                taken.releaseId(),
                taken.kind(),
                taken.rationale(),
                taken.role(),
                taken.mandate().authority(),
                taken.alternatives().stream()
                        .map(each -> new DecisionEvents.Alternative(each.kind(), each.whyNot()))
                        .toList(),
                taken.reviewBy(),
                evidence == null ? null : evidence.sha256(),
                e.supersedes(),
                e.selfReported(),
                e.at());
    }
}
