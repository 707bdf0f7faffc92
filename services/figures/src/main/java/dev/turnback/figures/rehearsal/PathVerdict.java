package dev.turnback.figures.rehearsal;

import dev.turnback.figures.rehearsal.PathFact.Rehearsed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a way back is worth at one time.
 *
 * @param reasons why it does not count, the earliest first; empty exactly when it does
 * @param rehearsal the latest that could prove it, null when there is none
 */
public record PathVerdict(PathState state, List<Reason> reasons, @Nullable Rehearsed rehearsal) {

    public PathVerdict {
        reasons = List.copyOf(reasons);
    }

    /** The last moment at which the rehearsal is young enough, UTC; null without one. */
    public @Nullable Instant expiresAt() {
        return rehearsal == null ? null : rehearsal.at().plus(PathJudge.VALID);
    }
}
