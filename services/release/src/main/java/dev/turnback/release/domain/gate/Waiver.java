package dev.turnback.release.domain.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Leave to go through with a blind spot. Times UTC.
 *
 * @param subject what it is about; null for each blind spot of the rule
 * @param expiresAt the first moment at which it counts no more
 */
public record Waiver(
        String id, Rule rule, @Nullable String subject, Instant expiresAt, boolean revoked) {

    /** True when the blind spot is let through at that time. */
    public boolean covers(Verdict.Found found, Instant at) {
        return isInForce(at)
                && rule == found.rule()
                && (subject == null || subject.equals(found.subject()));
    }

    boolean isInForce(Instant at) {
        return !revoked && at.isBefore(expiresAt);
    }
}
