package dev.turnback.contracts.history;

import java.time.Instant;

/**
 * Something after a rollback, in its scope, that says the rollback did not settle the matter.
 *
 * @param at when it landed
 * @param reference the commit or row it was read from
 */
public record FollowUp(Kind kind, Instant at, String reference) {

    /** What happened. */
    public enum Kind {
        /** The same change or version was put back. */
        REAPPLIED,
        /** What had been restored was itself taken back, or the same version again. */
        ROLLED_BACK_AGAIN,
        /** A fix was shipped on top of what had been restored. */
        HOTFIXED
    }
}
