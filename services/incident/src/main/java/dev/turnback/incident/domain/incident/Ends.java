package dev.turnback.incident.domain.incident;

import dev.turnback.incident.domain.incident.Incident.Closed;
import dev.turnback.incident.domain.incident.Incident.Contained;
import dev.turnback.incident.domain.incident.Incident.Declared;
import dev.turnback.incident.domain.incident.Incident.Open;
import dev.turnback.incident.domain.incident.Incident.Resolved;
import dev.turnback.incident.domain.incident.Incident.Suspected;
import dev.turnback.incident.domain.incident.IncidentCommand.DeclareContained;
import dev.turnback.incident.domain.incident.IncidentCommand.Resolve;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentContained;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentResolved;
import dev.turnback.incident.domain.incident.IncidentRejection.ClosedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.ContainedDifferently;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedDifferently;
import dev.turnback.kernel.Outcome;
import java.time.Instant;

/** When the harm stopped, and when it was over. */
final class Ends {

    private Ends() {}

    static Outcome<IncidentEvent, IncidentRejection> contain(
            DeclareContained c, Declared incident) {
        Containment claimed = new Containment(c.at(), c.evidence());
        Containment known = incident.containment();
        if (claimed.equals(known)) {
            return Outcome.ignored();
        }
        return switch (incident) {
            case Suspected _, Open _ ->
                    TimeOrder.unlessBroken(
                            incident, new IncidentContained(c.incidentId(), c.evidence(), c.at()));
            case Contained contained ->
                    Outcome.rejected(new ContainedDifferently(contained.containment()));
            case Resolved over -> Outcome.rejected(new ResolvedAlready(over.resolvedAt()));
            case Closed over -> Outcome.rejected(new ClosedAlready(over.closedAt()));
        };
    }

    static Outcome<IncidentEvent, IncidentRejection> resolve(Resolve c, Declared incident) {
        return switch (incident) {
            case Suspected _, Open _, Contained _ ->
                    TimeOrder.unlessBroken(incident, new IncidentResolved(c.incidentId(), c.at()));
            case Resolved over -> againResolved(c, over.resolvedAt());
            case Closed over -> againResolved(c, over.resolvedAt());
        };
    }

    private static Outcome<IncidentEvent, IncidentRejection> againResolved(
            Resolve c, Instant known) {
        return known.equals(c.at())
                ? Outcome.ignored()
                : Outcome.rejected(new ResolvedDifferently(known));
    }
}
