package dev.turnback.contracts;

/** A way to build a change so that it can be taken back. */
public enum DesignPattern {
    FEATURE_FLAG,
    STAGED_ROLLOUT,
    EXPAND_CONTRACT,
    COMPATIBILITY_WINDOW,
    BACKUP_POINT,
    DUAL_WRITE,
    KILL_SWITCH,
    IDEMPOTENT_REPLAY,
    OTHER
}
