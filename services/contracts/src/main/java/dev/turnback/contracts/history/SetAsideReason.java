package dev.turnback.contracts.history;

/** Why something that looks like a rollback is not counted as one. */
public enum SetAsideReason {
    /** The change was taken back inside the release that would have shipped it. */
    NEVER_SHIPPED_ALONE,
    /** Switched on and off on purpose: maintenance, a campaign, a throttle. */
    PLANNED_TOGGLE,
    /** It puts back what a rollback had taken away. */
    REAPPLIES,
    /** Only tests or documents changed. */
    NOTHING_THAT_RUNS,
    /** It names a change that is not in this history. */
    ORIGINAL_NOT_FOUND,
    /** The version moved to one that never ran here before: a slip of the pen, not a way back. */
    TARGET_NEVER_RAN
}
