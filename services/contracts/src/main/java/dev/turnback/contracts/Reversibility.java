package dev.turnback.contracts;

/** How far a change can be taken back, the easiest first. */
public enum Reversibility {
    REVERSIBLE,
    PARTIALLY_REVERSIBLE,
    /** It cannot be taken back, only contained. */
    ONE_WAY
}
