package dev.turnback.release.domain.observation;

/** Why something that looks like a rollback is not counted as one. */
public enum SetAsideReason {
    NEVER_SHIPPED_ALONE,
    PLANNED_TOGGLE,
    REAPPLIES,
    NOTHING_THAT_RUNS,
    ORIGINAL_NOT_FOUND,
    TARGET_NEVER_RAN
}
