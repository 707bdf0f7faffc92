package dev.turnback.release.domain.observation;

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
        REAPPLIED,
        ROLLED_BACK_AGAIN,
        HOTFIXED
    }
}
