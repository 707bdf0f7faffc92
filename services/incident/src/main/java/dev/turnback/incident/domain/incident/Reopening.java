package dev.turnback.incident.domain.incident;

import java.time.Instant;

/**
 * It went on after all. Times are claimed, UTC.
 *
 * @param at since when
 * @param after when it seemed to have stopped
 */
public record Reopening(Instant at, Instant after) {}
