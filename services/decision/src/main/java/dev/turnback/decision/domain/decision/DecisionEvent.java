package dev.turnback.decision.domain.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a decision; {@code at} is the claimed time, UTC. */
public sealed interface DecisionEvent {

    String decisionId();

    String incidentId();

    /**
     * @param told by the clock of whoever told it
     * @param supersedes the decision whose place it takes; null for none
     * @param selfReported it was told later than one tells what one is doing
     * @param at when it was decided, by the clock of the server
     */
    record DecisionRecorded(
            String decisionId,
            Taken taken,
            Told told,
            @Nullable String supersedes,
            boolean selfReported,
            Instant at)
            implements DecisionEvent {
        @Override
        public String incidentId() {
            return taken.incidentId();
        }
    }

    /**
     * @param mandate whether whoever withdrew it might
     * @param afterEffect what was decided had been done by then
     */
    record DecisionWithdrawn(
            String decisionId,
            String incidentId,
            String reason,
            Mandate mandate,
            boolean afterEffect,
            Instant at)
            implements DecisionEvent {}

    /**
     * @param at when it was due
     */
    record RiskReviewFellDue(String decisionId, String incidentId, Instant at)
            implements DecisionEvent {}

    /**
     * @param at when what was decided was done
     */
    record DecisionTookEffect(String decisionId, String incidentId, String attemptId, Instant at)
            implements DecisionEvent {}
}
