package dev.turnback.contracts;

/** What a procedure does about a release that harms. */
public enum RecoveryAction {
    PAUSE,
    PARTIAL_ROLLBACK,
    FULL_ROLLBACK,
    CONTAIN
}
