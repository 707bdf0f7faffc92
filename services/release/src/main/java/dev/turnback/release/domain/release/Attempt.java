package dev.turnback.release.domain.release;

import dev.turnback.contracts.Extent;
import java.time.Instant;

/** A rollback that is being carried out. */
public record Attempt(String attemptId, Extent extent, String targetVersion, Instant startedAt) {

    /** True when deployments told that it began, false when somebody recorded it. */
    boolean isTold() {
        return Told.isTold(attemptId);
    }
}
