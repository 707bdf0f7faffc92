package dev.turnback.decision.domain.obligation;

/**
 * Why it has to be decided anew while the same breach goes on.
 *
 * @param obligationId the one whose signal is watched
 * @param decisionId the decision that had stopped its clock
 */
public record Following(String obligationId, Cause cause, String decisionId) {

    /** What became of that decision. */
    public enum Cause {
        /** It accepted the risk, or rolled forward, and the time to look at that has come. */
        REVIEW_DUE,
        /** What was decided was tried, and failed. */
        ATTEMPT_FAILED,
        /** It was withdrawn after it had been carried out. */
        REVERSED_AFTER_EFFECT
    }
}
