package dev.turnback.release.domain.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release that was planned here, as far as deployments are matched with it.
 *
 * @param previousVersion what was to run before it, null when nobody said
 */
public record PlannedRelease(
        String id, String version, @Nullable String previousVersion, Instant plannedAt) {}
