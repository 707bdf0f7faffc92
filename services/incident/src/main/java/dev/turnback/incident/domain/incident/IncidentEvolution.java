package dev.turnback.incident.domain.incident;

import dev.turnback.incident.domain.incident.Incident.Contained;
import dev.turnback.incident.domain.incident.Incident.Declared;
import dev.turnback.incident.domain.incident.Incident.Dismissed;
import dev.turnback.incident.domain.incident.Incident.Open;
import dev.turnback.incident.domain.incident.Incident.Resolved;
import dev.turnback.incident.domain.incident.Incident.Suspected;
import dev.turnback.incident.domain.incident.Incident.Undeclared;
import dev.turnback.incident.domain.incident.IncidentEvent.HarmNoted;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentContained;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentCorrected;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDeclared;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDismissed;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentResolved;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentSuspected;
import dev.turnback.incident.domain.incident.IncidentEvent.ObligationConnected;
import dev.turnback.incident.domain.incident.IncidentEvent.ReleaseLinked;

/** What each event makes of an incident. */
final class IncidentEvolution {

    private IncidentEvolution() {}

    static Incident evolve(Incident incident, IncidentEvent event) {
        return switch (incident) {
            case Undeclared _ -> first(event);
            case Dismissed known -> declared(known.facts(), event);
            case Declared known when event instanceof IncidentDismissed dismissed ->
                    new Dismissed(known.facts(), dismissed.reason());
            case Declared known -> next(known, event);
        };
    }

    private static Incident first(IncidentEvent event) {
        if (event instanceof IncidentSuspected e) {
            return new Suspected(
                    Facts.first(e.title(), e.severity(), false, e.at())
                            .dealingWith(e.obligationId()));
        }
        if (event instanceof IncidentDeclared e) {
            return new Open(Facts.first(e.title(), e.severity(), e.drill(), e.at()));
        }
        throw new IllegalStateException("an event before the declaration: " + event);
    }

    private static Open declared(Facts facts, IncidentEvent event) {
        if (event instanceof IncidentDeclared e) {
            return new Open(facts.declared(e.title(), e.severity(), e.drill(), e.at()));
        }
        throw new IllegalStateException("an event of what is no incident: " + event);
    }

    static Declared next(Declared incident, IncidentEvent event) {
        Facts facts = incident.facts();
        return switch (event) {
            case IncidentSuspected _, IncidentDismissed _ ->
                    throw new IllegalStateException("not of what is known: " + event);
            case IncidentDeclared _ -> {
                if (incident instanceof Suspected) {
                    yield declared(facts, event);
                }
                throw new IllegalStateException("declared twice: " + incident);
            }
            case ObligationConnected e -> incident.with(facts.dealingWith(e.obligationId()));
            case HarmNoted e -> incident.with(facts.with(e.harm()));
            case ReleaseLinked e ->
                    incident.with(facts.with(new Linked(e.releaseId(), e.link(), e.why())));
            case IncidentContained e -> new Contained(facts, new Containment(e.at(), e.evidence()));
            case IncidentResolved e -> new Resolved(facts, incident.containment(), e.at());
            case IncidentCorrected e -> Corrections.apply(incident, e);
        };
    }
}
