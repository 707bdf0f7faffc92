package dev.turnback.release.domain.rehearsal;

/** How a rehearsal ended. */
public enum Result {
    PASSED,
    /** Some of it worked. */
    PARTIAL,
    FAILED
}
