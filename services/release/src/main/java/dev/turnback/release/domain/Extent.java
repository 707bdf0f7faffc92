package dev.turnback.release.domain;

/** How much of what was exposed a rollback takes back. */
public enum Extent {
    PARTIAL,
    FULL
}
