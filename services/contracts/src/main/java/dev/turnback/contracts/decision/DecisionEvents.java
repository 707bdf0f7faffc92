package dev.turnback.contracts.decision;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.PublishedBody;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the decision service publishes. Each record is version 1 of the CloudEvents type {@code
 * dev.turnback.decision.<kebab-case-name>.v1}; {@code at} is the claimed time, UTC.
 */
public sealed interface DecisionEvents extends PublishedBody
        permits DecisionEvents.OfADecision, ObligationEvents, AttemptEvents {

    /** What happened to a decision. */
    sealed interface OfADecision extends DecisionEvents {

        String decisionId();

        String incidentId();

        @Override
        default String subject() {
            return decisionId();
        }
    }

    /**
     * @param releaseId the release it is about, null when the incident as a whole is meant
     * @param role in which role it was decided, null when nobody said
     * @param reviewBy when an accepted risk is looked at again; null unless the kind is ACCEPT_RISK
     * @param selfReported true when it was recorded more than 60 seconds after it occurred
     * @param at when it was decided
     */
    record DecisionRecorded(
            String decisionId,
            String incidentId,
            @Nullable String releaseId,
            DecisionKind kind,
            String rationale,
            @Nullable String role,
            @Nullable Instant reviewBy,
            boolean selfReported,
            Instant at)
            implements OfADecision {}

    record DecisionWithdrawn(String decisionId, String incidentId, String reason, Instant at)
            implements OfADecision {}

    /**
     * An accepted risk is to be looked at again, now.
     *
     * @param at the time it was due
     */
    record RiskReviewFellDue(String decisionId, String incidentId, Instant at)
            implements OfADecision {}
}
