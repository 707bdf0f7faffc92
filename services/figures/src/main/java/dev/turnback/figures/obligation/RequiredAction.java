package dev.turnback.figures.obligation;

/** What a rule asks for once it is crossed, the least first. */
public enum RequiredAction {
    HOLD,
    CONTAIN,
    ROLLBACK
}
