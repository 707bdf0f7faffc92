package dev.turnback.decision.domain.decision;

import java.time.Instant;

/** What can be asked of a decision; times are UTC. */
public sealed interface DecisionCommand {

    String decisionId();

    /**
     * @param receivedAt when the server heard of it
     * @param at when it was decided, as claimed
     */
    record RecordDecision(String decisionId, Taken taken, Instant receivedAt, Instant at)
            implements DecisionCommand {}

    /**
     * @param at when it was withdrawn, as claimed
     */
    record WithdrawDecision(String decisionId, String reason, Instant at)
            implements DecisionCommand {}

    /**
     * The time to look at an accepted risk again has come.
     *
     * @param at when it was due
     */
    record CallForReview(String decisionId, Instant at) implements DecisionCommand {}
}
