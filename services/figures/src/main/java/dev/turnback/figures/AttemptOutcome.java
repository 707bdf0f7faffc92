package dev.turnback.figures;

/** What became of a rollback in the OBSERVED population. */
public enum AttemptOutcome {
    /** The previous version was restored and nothing followed up on it within 60 minutes. */
    SUCCEEDED,
    /**
     * The previous version was restored, and rolled back, re-applied or fixed within 60 minutes.
     */
    INEFFECTIVE,
    /** What is known does not decide it. */
    UNKNOWN
}
