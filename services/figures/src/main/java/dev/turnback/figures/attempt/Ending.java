package dev.turnback.figures.attempt;

/** How an attempt ended, as it is told. */
public enum Ending {
    REACHED,
    PARTLY,
    NOT_REACHED,
    ABANDONED
}
