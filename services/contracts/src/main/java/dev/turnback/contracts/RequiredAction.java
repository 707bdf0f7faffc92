package dev.turnback.contracts;

/** What a rule asks for once its threshold is crossed, the least first. */
public enum RequiredAction {
    HOLD,
    CONTAIN,
    ROLLBACK
}
