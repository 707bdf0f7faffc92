package dev.turnback.incident.domain.incident;

import dev.turnback.incident.domain.incident.Incident.Contained;
import dev.turnback.incident.domain.incident.Incident.Declared;
import dev.turnback.incident.domain.incident.Incident.Open;
import dev.turnback.incident.domain.incident.Incident.Resolved;
import dev.turnback.incident.domain.incident.Incident.Undeclared;
import dev.turnback.incident.domain.incident.IncidentEvent.HarmNoted;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentContained;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentCorrected;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDeclared;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentResolved;
import dev.turnback.incident.domain.incident.IncidentEvent.ReleaseLinked;
import java.util.List;

/** What each event makes of an incident. */
final class IncidentEvolution {

    private IncidentEvolution() {}

    static Incident evolve(Incident incident, IncidentEvent event) {
        return switch (incident) {
            case Undeclared _ -> declared(event);
            case Declared known -> next(known, event);
        };
    }

    private static Incident declared(IncidentEvent event) {
        if (event instanceof IncidentDeclared e) {
            return new Open(
                    new Facts(e.title(), e.severity(), e.drill(), e.at(), List.of(), List.of()));
        }
        throw new IllegalStateException("an event before the declaration: " + event);
    }

    static Declared next(Declared incident, IncidentEvent event) {
        Facts facts = incident.facts();
        return switch (event) {
            case IncidentDeclared _ ->
                    throw new IllegalStateException("declared twice: " + incident);
            case HarmNoted e -> incident.with(facts.with(e.harm()));
            case ReleaseLinked e ->
                    incident.with(facts.with(new Linked(e.releaseId(), e.link(), e.why())));
            case IncidentContained e -> new Contained(facts, new Containment(e.at(), e.evidence()));
            case IncidentResolved e -> new Resolved(facts, incident.containment(), e.at());
            case IncidentCorrected e -> Corrections.apply(incident, e);
        };
    }
}
