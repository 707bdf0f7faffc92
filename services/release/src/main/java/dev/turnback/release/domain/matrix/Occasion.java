package dev.turnback.release.domain.matrix;

/** How a line came to say what it says. */
public enum Occasion {
    STATED,
    DRAFTED,
    REVISED,
    ADOPTED
}
