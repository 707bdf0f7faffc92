package dev.turnback.contracts;

/** Why an undo window closed. */
public enum UndoWindowEnd {
    /** Its time was over. */
    TIME,
    /** What was said to close it happened. */
    EVENT
}
