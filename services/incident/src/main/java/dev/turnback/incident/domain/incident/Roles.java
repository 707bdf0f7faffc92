package dev.turnback.incident.domain.incident;

import dev.turnback.incident.domain.incident.Incident.Declared;
import dev.turnback.incident.domain.incident.IncidentRejection.RoleHeldSince;
import dev.turnback.incident.domain.incident.IncidentRejection.RoleNotHeld;
import dev.turnback.incident.domain.incident.RoleCommand.AssignRole;
import dev.turnback.incident.domain.incident.RoleCommand.ReleaseRole;
import dev.turnback.incident.domain.incident.RoleEvent.RoleAssigned;
import dev.turnback.incident.domain.incident.RoleEvent.RoleReleased;
import dev.turnback.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/** Who does what. */
final class Roles {

    private Roles() {}

    static Outcome<IncidentEvent, IncidentRejection> decide(RoleCommand command, Declared known) {
        Told told = known.facts().told();
        return switch (command) {
            case AssignRole c when told.held(c.role(), c.personId()).isPresent() ->
                    Outcome.ignored();
            case AssignRole c -> Course.unlessClosed(known, () -> assign(c, told));
            case ReleaseRole c -> Course.unlessClosed(known, () -> release(c, told));
        };
    }

    static Told evolve(Told told, RoleEvent event) {
        return switch (event) {
            case RoleAssigned e -> told.with(new Held(e.role(), e.personId(), e.at()));
            case RoleReleased e -> told.released(e.role(), e.personId());
        };
    }

    /** Whoever has a role that is one's alone hands it over. */
    private static Outcome<IncidentEvent, IncidentRejection> assign(AssignRole c, Told told) {
        var assigned = new RoleAssigned(c.incidentId(), c.role(), c.personId(), c.at());
        Optional<Held> before =
                IncidentPolicies.isOnesAlone(c.role()) ? told.holder(c.role()) : Optional.empty();
        if (before.isEmpty()) {
            return Outcome.accepted(assigned);
        }
        Held held = before.get();
        return c.at().isBefore(held.since())
                ? Outcome.rejected(new RoleHeldSince(held.personId(), held.since()))
                : Outcome.accepted(
                        List.of(
                                new RoleReleased(c.incidentId(), c.role(), held.personId(), c.at()),
                                assigned));
    }

    private static Outcome<IncidentEvent, IncidentRejection> release(ReleaseRole c, Told told) {
        Optional<Held> known = told.held(c.role(), c.personId());
        if (known.isEmpty()) {
            return Outcome.rejected(new RoleNotHeld(c.role(), c.personId()));
        }
        return c.at().isBefore(known.get().since())
                ? Outcome.rejected(new RoleHeldSince(c.personId(), known.get().since()))
                : Outcome.accepted(
                        new RoleReleased(c.incidentId(), c.role(), c.personId(), c.at()));
    }
}
