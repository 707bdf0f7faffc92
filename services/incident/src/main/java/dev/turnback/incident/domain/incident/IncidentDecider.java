package dev.turnback.incident.domain.incident;

import dev.turnback.incident.domain.incident.Incident.Contained;
import dev.turnback.incident.domain.incident.Incident.Declared;
import dev.turnback.incident.domain.incident.Incident.Dismissed;
import dev.turnback.incident.domain.incident.Incident.Open;
import dev.turnback.incident.domain.incident.Incident.Resolved;
import dev.turnback.incident.domain.incident.Incident.Suspected;
import dev.turnback.incident.domain.incident.Incident.Undeclared;
import dev.turnback.incident.domain.incident.IncidentCommand.ConnectObligation;
import dev.turnback.incident.domain.incident.IncidentCommand.Correct;
import dev.turnback.incident.domain.incident.IncidentCommand.DeclareContained;
import dev.turnback.incident.domain.incident.IncidentCommand.DeclareIncident;
import dev.turnback.incident.domain.incident.IncidentCommand.DismissIncident;
import dev.turnback.incident.domain.incident.IncidentCommand.LinkRelease;
import dev.turnback.incident.domain.incident.IncidentCommand.NoteHarm;
import dev.turnback.incident.domain.incident.IncidentCommand.Resolve;
import dev.turnback.incident.domain.incident.IncidentCommand.SuspectIncident;
import dev.turnback.incident.domain.incident.IncidentEvent.HarmNoted;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentContained;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDeclared;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDismissed;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentResolved;
import dev.turnback.incident.domain.incident.IncidentEvent.ReleaseLinked;
import dev.turnback.incident.domain.incident.IncidentRejection.ContainedDifferently;
import dev.turnback.incident.domain.incident.IncidentRejection.DeclaredDifferently;
import dev.turnback.incident.domain.incident.IncidentRejection.DismissedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.HarmAheadOfItsNote;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.NotJustSuspected;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedDifferently;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;

/** What may be said of an incident next, state by state. */
public final class IncidentDecider
        implements Decider<IncidentCommand, Incident, IncidentEvent, IncidentRejection> {

    @Override
    public Incident initial() {
        return new Undeclared();
    }

    @Override
    public Outcome<IncidentEvent, IncidentRejection> decide(
            IncidentCommand command, Incident incident) {
        return switch (incident) {
            case Undeclared _ -> first(command);
            case Dismissed over -> afterAll(command, over);
            case Declared known -> next(command, known);
        };
    }

    @Override
    public Incident evolve(Incident incident, IncidentEvent event) {
        return IncidentEvolution.evolve(incident, event);
    }

    private static Outcome<IncidentEvent, IncidentRejection> first(IncidentCommand command) {
        return switch (command) {
            case DeclareIncident c -> Outcome.accepted(declared(c));
            case SuspectIncident c -> Outcome.accepted(Suspicions.of(c));
            case ConnectObligation _,
                    DismissIncident _,
                    NoteHarm _,
                    LinkRelease _,
                    DeclareContained _,
                    Resolve _,
                    Correct _ ->
                    Outcome.rejected(new NotDeclared());
        };
    }

    private static IncidentDeclared declared(DeclareIncident c) {
        return new IncidentDeclared(c.incidentId(), c.title(), c.severity(), c.drill(), c.at());
    }

    /** What was dismissed can be declared all the same. */
    private static Outcome<IncidentEvent, IncidentRejection> afterAll(
            IncidentCommand command, Dismissed over) {
        return switch (command) {
            case DeclareIncident c -> Outcome.accepted(declared(c));
            case SuspectIncident _ -> Outcome.ignored();
            case DismissIncident c when c.reason().equals(over.reason()) -> Outcome.ignored();
            case DismissIncident _,
                    ConnectObligation _,
                    NoteHarm _,
                    LinkRelease _,
                    DeclareContained _,
                    Resolve _,
                    Correct _ ->
                    Outcome.rejected(new DismissedAlready(over.reason()));
        };
    }

    private static Outcome<IncidentEvent, IncidentRejection> next(
            IncidentCommand command, Declared incident) {
        return switch (command) {
            case DeclareIncident c -> declare(c, incident);
            case SuspectIncident _ -> Outcome.ignored();
            case ConnectObligation c -> Suspicions.connect(c, incident);
            case DismissIncident c ->
                    incident instanceof Suspected
                            ? Outcome.accepted(
                                    new IncidentDismissed(c.incidentId(), c.reason(), c.at()))
                            : Outcome.rejected(new NotJustSuspected());
            case NoteHarm c -> noteHarm(c, incident);
            case LinkRelease c -> link(c, incident.facts());
            case DeclareContained c -> contain(c, incident);
            case Resolve c -> resolve(c, incident);
            case Correct c -> Corrections.decide(c, incident);
        };
    }

    private static Outcome<IncidentEvent, IncidentRejection> declare(
            DeclareIncident c, Declared incident) {
        if (incident instanceof Suspected) {
            return unlessOutOfOrder(incident, declared(c));
        }
        return IncidentPolicies.declaresTheSame(c, incident.facts())
                ? Outcome.ignored()
                : Outcome.rejected(new DeclaredDifferently());
    }

    private static Outcome<IncidentEvent, IncidentRejection> noteHarm(
            NoteHarm c, Declared incident) {
        if (IncidentPolicies.isNotedAlready(c.harm(), incident.facts())) {
            return Outcome.ignored();
        }
        if (IncidentPolicies.lieAhead(c.harm().beganAt(), c.at())) {
            return Outcome.rejected(new HarmAheadOfItsNote(c.at()));
        }
        return switch (incident) {
            case Suspected _, Open _, Contained _ ->
                    unlessOutOfOrder(incident, new HarmNoted(c.incidentId(), c.harm(), c.at()));
            case Resolved over -> Outcome.rejected(new ResolvedAlready(over.resolvedAt()));
        };
    }

    private static Outcome<IncidentEvent, IncidentRejection> link(LinkRelease c, Facts facts) {
        return IncidentPolicies.saysNothingNew(c, facts)
                ? Outcome.ignored()
                : Outcome.accepted(
                        new ReleaseLinked(
                                c.incidentId(),
                                c.releaseId(),
                                c.component(),
                                c.version(),
                                c.link(),
                                c.why(),
                                c.at()));
    }

    private static Outcome<IncidentEvent, IncidentRejection> contain(
            DeclareContained c, Declared incident) {
        Containment claimed = new Containment(c.at(), c.evidence());
        Containment known = incident.containment();
        if (claimed.equals(known)) {
            return Outcome.ignored();
        }
        return switch (incident) {
            case Suspected _, Open _ ->
                    unlessOutOfOrder(
                            incident, new IncidentContained(c.incidentId(), c.evidence(), c.at()));
            case Contained contained ->
                    Outcome.rejected(new ContainedDifferently(contained.containment()));
            case Resolved over -> Outcome.rejected(new ResolvedAlready(over.resolvedAt()));
        };
    }

    private static Outcome<IncidentEvent, IncidentRejection> resolve(Resolve c, Declared incident) {
        return switch (incident) {
            case Suspected _, Open _, Contained _ ->
                    unlessOutOfOrder(incident, new IncidentResolved(c.incidentId(), c.at()));
            case Resolved over when over.resolvedAt().equals(c.at()) -> Outcome.ignored();
            case Resolved over -> Outcome.rejected(new ResolvedDifferently(over.resolvedAt()));
        };
    }

    /** Accepts the event when the incident's times can be as they would be after it. */
    static Outcome<IncidentEvent, IncidentRejection> unlessOutOfOrder(
            Declared incident, IncidentEvent event) {
        return TimeOrder.brokenBy(IncidentEvolution.next(incident, event))
                .map(Outcome::<IncidentEvent, IncidentRejection>rejected)
                .orElseGet(() -> Outcome.accepted(event));
    }
}
