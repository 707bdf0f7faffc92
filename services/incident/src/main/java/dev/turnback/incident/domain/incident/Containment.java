package dev.turnback.incident.domain.incident;

import java.time.Instant;

/**
 * The harm stopped.
 *
 * @param at as claimed, UTC
 * @param evidence what shows it
 */
public record Containment(Instant at, String evidence) {}
