package dev.turnback.figures.attempt;

/** What became of an attempt; the judge says which comes first when several would fit. */
public enum Outcome {
    /** All four conditions hold. */
    SUCCEEDED,
    /** All but the time bound hold. */
    SUCCEEDED_LATE,
    /** The target was reached in part, or only a part of what was meant was tried. */
    PARTIAL,
    /** What made somebody act did not stop, came back, or was somewhere else. */
    INEFFECTIVE,
    /** Another rule was crossed within 60 minutes after it. */
    HARMFUL,
    /** The target was not reached. */
    FAILED,
    /** Somebody gave it up. */
    ABANDONED,
    /** What is known does not decide it. */
    UNKNOWN
}
