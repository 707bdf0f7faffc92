package dev.turnback.figures.watch;

import java.time.Instant;

/**
 * When time alone decides something, unless a sample comes first.
 *
 * @param at UTC
 */
public record Deadline(Kind kind, Instant at) {

    public enum Kind {
        /** The breach has lasted. */
        CONFIRMED,
        /** It has been quiet for long enough. */
        QUIET,
        /** Nothing has been heard for so long that it is watched no longer. */
        GIVEN_UP,
        /** The budget is used up. */
        BUDGET,
        /** The newest sample is too old. */
        STALE
    }
}
