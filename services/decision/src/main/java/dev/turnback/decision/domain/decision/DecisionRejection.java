package dev.turnback.decision.domain.decision;

import java.time.Instant;

/** Why a command about a decision is refused. */
public sealed interface DecisionRejection {

    record NeverTaken() implements DecisionRejection {}

    /** The id stands for another decision. */
    record TakenDifferently() implements DecisionRejection {}

    /**
     * Somebody else decided what whoever decides now had not seen.
     *
     * @param decisionId the last of those
     */
    record DecidedMeanwhile(String decisionId) implements DecisionRejection {}

    /** Accepting a risk needs words: others have to live with it. */
    record RiskNeedsReason() implements DecisionRejection {}

    /** Accepting a risk needs a time at which it is looked at again. */
    record RiskNeedsReview() implements DecisionRejection {}

    record ReviewNotAfterDecision(Instant decidedAt) implements DecisionRejection {}

    /**
     * A risk is not accepted for ever.
     *
     * @param latest when it must be looked at again
     */
    record ReviewTooLate(Instant latest) implements DecisionRejection {}

    /** Only accepting a risk and rolling forward are looked at again. */
    record NothingToReview() implements DecisionRejection {}

    record AlreadyWithdrawn(Instant at) implements DecisionRejection {}

    record WithdrawnBeforeTaken(Instant decidedAt) implements DecisionRejection {}

    record EffectBeforeTaken(Instant decidedAt) implements DecisionRejection {}
}
