package dev.turnback.release.domain.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release that was planned here, as far as deployments are matched with it.
 *
 * @param previousVersion what was to run before it, null when nobody said
 * @param recorded the last rollback that somebody recorded of it, null when nobody did
 */
public record PlannedRelease(
        String id,
        String version,
        @Nullable String previousVersion,
        Instant plannedAt,
        @Nullable Recorded recorded) {

    /**
     * A rollback whose beginning or end somebody recorded: what deployments tell leaves it as it
     * is.
     *
     * @param finishedAt claimed, UTC; null while it goes on
     * @param endTold true when a deployment told its end
     */
    public record Recorded(@Nullable Instant finishedAt, boolean endTold) {}
}
