package dev.turnback.figures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a history tells of one rollback; all times UTC, as the source claims them.
 *
 * @param restoredVersion what ran afterwards, null when not known
 * @param previousVersion what had run before, null when not known
 * @param exposedAt when what was taken back reached its users, null when not known
 * @param landedAt when the rollback reached them, null when it had not by {@code observedUntil}
 * @param followUps when its scope was rolled back again, re-applied or hot-fixed, in any order
 * @param observedUntil how far the history goes
 */
public record ObservedAttempt(
        @Nullable String restoredVersion,
        @Nullable String previousVersion,
        @Nullable Instant exposedAt,
        @Nullable Instant landedAt,
        List<Instant> followUps,
        Instant observedUntil) {

    public ObservedAttempt {
        followUps = List.copyOf(followUps);
    }
}
