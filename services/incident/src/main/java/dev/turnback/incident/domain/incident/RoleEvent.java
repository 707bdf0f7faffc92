package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.IncidentRole;
import java.time.Instant;

/** Who does what in an incident; persons are ids, never names. */
public sealed interface RoleEvent extends IncidentEvent {

    record RoleAssigned(String incidentId, IncidentRole role, String personId, Instant at)
            implements RoleEvent {}

    record RoleReleased(String incidentId, IncidentRole role, String personId, Instant at)
            implements RoleEvent {}
}
