package dev.turnback.decision.domain.decision;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of the decisions in an incident; times are UTC. */
public sealed interface DecisionCommand {

    String incidentId();

    String decisionId();

    /**
     * @param told by the clock of whoever told it
     * @param seen how many decisions of the incident they had seen; null when they did not say
     * @param longestReview for how long at most a risk may be accepted; zero for other kinds
     * @param receivedAt when the server heard of it
     * @param at when it was decided, by the clock of the server
     */
    record RecordDecision(
            String decisionId,
            Taken taken,
            Told told,
            @Nullable Integer seen,
            Duration longestReview,
            Instant receivedAt,
            Instant at)
            implements DecisionCommand {
        @Override
        public String incidentId() {
            return taken.incidentId();
        }
    }

    /**
     * @param mandate whether whoever withdraws it might
     * @param at when it was withdrawn, as claimed
     */
    record WithdrawDecision(
            String incidentId, String decisionId, String reason, Mandate mandate, Instant at)
            implements DecisionCommand {}

    /**
     * The time to look at an accepted risk again has come.
     *
     * @param at when it was due
     */
    record CallForReview(String incidentId, String decisionId, Instant at)
            implements DecisionCommand {}

    /**
     * What was decided was done.
     *
     * @param attemptId by which attempt
     * @param at when it was done
     */
    record NoteEffect(String incidentId, String decisionId, String attemptId, Instant at)
            implements DecisionCommand {}
}
