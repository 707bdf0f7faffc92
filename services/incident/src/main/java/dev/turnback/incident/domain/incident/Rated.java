package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.Severity;
import java.time.Instant;

/**
 * How bad it was from a time on.
 *
 * @param at since when, as claimed, UTC
 */
public record Rated(Severity severity, Instant at) {}
