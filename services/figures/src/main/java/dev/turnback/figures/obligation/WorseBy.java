package dev.turnback.figures.obligation;

/** In what hesitation made it worse. */
public enum WorseBy {
    /** The harm that a decision in time would have avoided is so much that it counts. */
    AVOIDABLE_HARM,
    /** M: the severity was raised. */
    SEVERITY,
    /** M: the signal became worse by a tenth. */
    SIGNAL,
    /** X: more users were exposed. */
    EXPOSURE,
    /** I: a boundary was crossed from which there is no way back. */
    ONE_WAY
}
