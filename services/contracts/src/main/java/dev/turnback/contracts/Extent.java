package dev.turnback.contracts;

/** How much of what was exposed a rollback took back. */
public enum Extent {
    PARTIAL,
    FULL
}
