package dev.turnback.release.domain.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What deployments tell of a release, taken together; all times are claimed, UTC. Told again when
 * more of them are known, the last one counts: so the order in which they are heard of does not.
 *
 * @param exposedAt when the first of them was begun
 * @param completedAt when the first of them succeeded, null while none has
 * @param takenBack what another deployment put in its place, null unless that was a way back
 */
public record Told(
        Instant exposedAt, @Nullable Instant completedAt, @Nullable TakenBack takenBack) {

    /**
     * A deployment that put an older version in its place.
     *
     * @param attemptId one of {@link #attemptId}
     * @param targetVersion what it deployed
     * @param finishedAt when that ran, null while it does not
     */
    public record TakenBack(
            String attemptId,
            String targetVersion,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    private static final String ATTEMPT = "att_told-";

    /**
     * The same deployment makes the same attempt.
     *
     * @param hash in hexadecimal digits, of the deployment and of what it took back
     */
    public static String attemptId(String hash) {
        return ATTEMPT + hash;
    }

    /** True for what deployments told, false for what somebody recorded. */
    public static boolean isTold(String attemptId) {
        return attemptId.startsWith(ATTEMPT);
    }
}
