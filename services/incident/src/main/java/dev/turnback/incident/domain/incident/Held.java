package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.IncidentRole;
import java.time.Instant;

/**
 * A role that somebody has.
 *
 * @param personId an id, never a name
 * @param since as claimed, UTC
 */
public record Held(IncidentRole role, String personId, Instant since) {}
