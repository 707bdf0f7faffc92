package dev.turnback.figures.attempt;

/** What somebody saw who looked for the declared target. */
public enum TargetState {
    VERIFIED,
    PARTLY,
    DIFFERS,
    NOT_CHECKED
}
