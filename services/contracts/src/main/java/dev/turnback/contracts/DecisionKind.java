package dev.turnback.contracts;

/** What can be decided in an incident. */
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
