package dev.turnback.decision.domain.decision;

import java.time.Instant;

/** What happened to a decision; {@code at} is the claimed time, UTC. */
public sealed interface DecisionEvent {

    String decisionId();

    String incidentId();

    /**
     * @param selfReported it was told later than one tells what one is doing
     * @param at when it was decided
     */
    record DecisionRecorded(String decisionId, Taken taken, boolean selfReported, Instant at)
            implements DecisionEvent {
        @Override
        public String incidentId() {
            return taken.incidentId();
        }
    }

    record DecisionWithdrawn(String decisionId, String incidentId, String reason, Instant at)
            implements DecisionEvent {}

    /**
     * @param at when it was due
     */
    record RiskReviewFellDue(String decisionId, String incidentId, Instant at)
            implements DecisionEvent {}
}
