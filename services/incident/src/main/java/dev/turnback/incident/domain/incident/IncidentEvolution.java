package dev.turnback.incident.domain.incident;

import dev.turnback.incident.domain.incident.CourseEvent.CancellationWithdrawn;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentCancelled;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentClosed;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentReopened;
import dev.turnback.incident.domain.incident.Incident.Cancelled;
import dev.turnback.incident.domain.incident.Incident.Closed;
import dev.turnback.incident.domain.incident.Incident.Contained;
import dev.turnback.incident.domain.incident.Incident.Declared;
import dev.turnback.incident.domain.incident.Incident.Dismissed;
import dev.turnback.incident.domain.incident.Incident.Merged;
import dev.turnback.incident.domain.incident.Incident.Open;
import dev.turnback.incident.domain.incident.Incident.Resolved;
import dev.turnback.incident.domain.incident.Incident.SetAside;
import dev.turnback.incident.domain.incident.Incident.Suspected;
import dev.turnback.incident.domain.incident.Incident.Undeclared;
import dev.turnback.incident.domain.incident.IncidentEvent.ComponentLinked;
import dev.turnback.incident.domain.incident.IncidentEvent.HarmNoted;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentContained;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentCorrected;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDeclared;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDismissed;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentResolved;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentSuspected;
import dev.turnback.incident.domain.incident.IncidentEvent.ObligationConnected;
import dev.turnback.incident.domain.incident.IncidentEvent.ReleaseLinked;
import dev.turnback.incident.domain.incident.IncidentEvent.SeverityChanged;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentAbsorbed;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentMerged;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentParted;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentSplit;
import java.util.Objects;

/** What each event makes of an incident. */
final class IncidentEvolution {

    private IncidentEvolution() {}

    static Incident evolve(Incident incident, IncidentEvent event) {
        return switch (incident) {
            case Undeclared _ -> first(event);
            case Dismissed known -> declared(known.facts(), event);
            case SetAside known -> setAside(known, event);
            case Declared known -> moved(known, event);
        };
    }

    private static Incident moved(Declared known, IncidentEvent event) {
        return switch (event) {
            case IncidentDismissed e -> new Dismissed(known.facts(), e.reason());
            case IncidentCancelled e -> new Cancelled(known, e.reason());
            case IncidentMerged e -> new Merged(known, e.into());
            case IncidentEvent e -> next(known, e);
        };
    }

    /** It stands again, or something about it was corrected or linked meanwhile. */
    private static Incident setAside(SetAside known, IncidentEvent event) {
        return switch (event) {
            case CancellationWithdrawn _, IncidentSplit _ -> known.before();
            case IncidentEvent e -> known.with(next(known.before(), e));
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
        Told told = facts.told();
        return switch (event) {
            case IncidentSuspected _,
                    IncidentDismissed _,
                    IncidentCancelled _,
                    CancellationWithdrawn _,
                    IncidentMerged _,
                    IncidentSplit _ ->
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
                    incident.with(
                            facts.with(
                                    new Linked(e.releaseId(), e.link(), e.why(), e.confidence())));
            case ComponentLinked e ->
                    incident.with(
                            facts.with(
                                    told.with(
                                            new LinkedComponent(
                                                    e.component(),
                                                    e.link(),
                                                    e.why(),
                                                    e.confidence()))));
            case SeverityChanged e -> incident.with(facts.with(new Rated(e.now(), e.at())));
            case IncidentContained e -> new Contained(facts, new Containment(e.at(), e.evidence()));
            case IncidentResolved e -> new Resolved(facts, incident.containment(), e.at());
            case IncidentCorrected e -> Corrections.apply(incident, e);
            case IncidentReopened e ->
                    new Open(facts.with(told.with(new Reopening(e.at(), Course.end(incident)))));
            case IncidentClosed e ->
                    new Closed(
                            facts,
                            incident.containment(),
                            Objects.requireNonNull(incident.resolvedAt()),
                            e.at());
            case IncidentAbsorbed e -> incident.with(facts.with(told.absorbing(e.other())));
            case IncidentParted e -> incident.with(facts.with(told.releasing(e.other())));
            case RoleEvent e -> incident.with(facts.with(Roles.evolve(told, e)));
            case NoteEvent e -> incident.with(facts.with(Notes.evolve(told, e)));
        };
    }
}
