package dev.turnback.decision.domain.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something was decided and sent, by the clock of whoever told it; times are UTC.
 *
 * @param decidedAt as claimed
 * @param sentAt null when the sender did not say
 */
public record Told(Instant decidedAt, @Nullable Instant sentAt) {}
