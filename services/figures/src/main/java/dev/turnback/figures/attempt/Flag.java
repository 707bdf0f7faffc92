package dev.turnback.figures.attempt;

/** What is to be seen beside the outcome. */
public enum Flag {
    /** The wrong release was taken back, or the wrong thing contained. */
    MISDIRECTED,
    /** No rule was crossed when it began, or it was misdirected. */
    PRECIPITATE,
    /** No procedure bounds its time. */
    NO_PROCEDURE
}
