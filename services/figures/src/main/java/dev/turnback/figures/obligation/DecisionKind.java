package dev.turnback.figures.obligation;

/** What can be decided. */
public enum DecisionKind {
    HOLD,
    CONTINUE,
    PAUSE,
    PARTIAL_ROLLBACK,
    FULL_ROLLBACK,
    CONTAIN,
    ROLL_FORWARD,
    ACCEPT_RISK
}
