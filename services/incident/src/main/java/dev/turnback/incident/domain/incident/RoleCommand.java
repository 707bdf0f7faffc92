package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.IncidentRole;
import java.time.Instant;

/** What can be asked about who does what. */
public sealed interface RoleCommand extends IncidentCommand {

    /** A role that is one's alone is handed over by whoever has it. */
    record AssignRole(String incidentId, IncidentRole role, String personId, Instant at)
            implements RoleCommand {}

    record ReleaseRole(String incidentId, IncidentRole role, String personId, Instant at)
            implements RoleCommand {}
}
