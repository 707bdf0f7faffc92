package dev.turnback.decision.domain.obligation;

import java.time.Instant;

/**
 * A release that a rule binds.
 *
 * @param sheetId the decision sheet that the release was pinned to
 * @param sheetVersion of it, 1 and up
 * @param exposedAt when the release reached its first users, UTC
 */
public record Bound(
        String releaseId,
        String component,
        String version,
        String sheetId,
        int sheetVersion,
        Instant exposedAt,
        Terms terms) {}
