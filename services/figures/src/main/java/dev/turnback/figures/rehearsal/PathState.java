package dev.turnback.figures.rehearsal;

/** Where a way back stands. */
public enum PathState {
    REHEARSED,
    /** A one-way change whose containment is rehearsed: the only pass there is for it. */
    CONTAINMENT_REHEARSED,
    /** It was rehearsed, and what was proven then holds no more. */
    STALE,
    /** The latest rehearsal did not meet the bar. */
    FAILED,
    /** No rehearsal that could prove it was ever held. */
    NEVER;

    public boolean passes() {
        return this == REHEARSED || this == CONTAINMENT_REHEARSED;
    }
}
