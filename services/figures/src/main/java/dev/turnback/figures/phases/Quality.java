package dev.turnback.figures.phases;

/** What a moment stands on, the best first. */
public enum Quality {
    /** The signal shows it. */
    SIGNAL,
    /** Somebody says so. */
    DECLARED,
    /** Nobody says so: that it was declared, or resolved, stands in. */
    FALLBACK
}
