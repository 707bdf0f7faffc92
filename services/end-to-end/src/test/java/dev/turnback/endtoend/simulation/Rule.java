package dev.turnback.endtoend.simulation;

/** Rules that a world keeps, each of which it can be made to break, to see that it is noticed. */
enum Rule {
    /** What is acknowledged is durable. */
    DURABLE_BEFORE_ACKNOWLEDGED,
    /** A view's checkpoint is written after the rows it stands for. */
    CHECKPOINT_LAST,
    /** A view leaves no event out. */
    NOTHING_SKIPPED,
    /** A repeated request has the outcome of the first. */
    ONE_REQUEST_ONE_OUTCOME,
    /** What is recorded stays as it was written. */
    NOTHING_IS_CHANGED
}
