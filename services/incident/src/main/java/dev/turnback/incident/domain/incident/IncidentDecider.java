package dev.turnback.incident.domain.incident;

import dev.turnback.incident.domain.incident.CourseCommand.CancelIncident;
import dev.turnback.incident.domain.incident.CourseCommand.Reopen;
import dev.turnback.incident.domain.incident.CourseEvent.CancellationWithdrawn;
import dev.turnback.incident.domain.incident.Incident.Cancelled;
import dev.turnback.incident.domain.incident.Incident.Closed;
import dev.turnback.incident.domain.incident.Incident.Contained;
import dev.turnback.incident.domain.incident.Incident.Declared;
import dev.turnback.incident.domain.incident.Incident.Dismissed;
import dev.turnback.incident.domain.incident.Incident.Open;
import dev.turnback.incident.domain.incident.Incident.Resolved;
import dev.turnback.incident.domain.incident.Incident.SetAside;
import dev.turnback.incident.domain.incident.Incident.Suspected;
import dev.turnback.incident.domain.incident.Incident.Undeclared;
import dev.turnback.incident.domain.incident.IncidentCommand.ChangeSeverity;
import dev.turnback.incident.domain.incident.IncidentCommand.ConnectObligation;
import dev.turnback.incident.domain.incident.IncidentCommand.Correct;
import dev.turnback.incident.domain.incident.IncidentCommand.DeclareContained;
import dev.turnback.incident.domain.incident.IncidentCommand.DeclareIncident;
import dev.turnback.incident.domain.incident.IncidentCommand.DismissIncident;
import dev.turnback.incident.domain.incident.IncidentCommand.LinkComponent;
import dev.turnback.incident.domain.incident.IncidentCommand.LinkRelease;
import dev.turnback.incident.domain.incident.IncidentCommand.NoteHarm;
import dev.turnback.incident.domain.incident.IncidentCommand.Resolve;
import dev.turnback.incident.domain.incident.IncidentCommand.SuspectIncident;
import dev.turnback.incident.domain.incident.IncidentEvent.HarmNoted;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDeclared;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDismissed;
import dev.turnback.incident.domain.incident.IncidentEvent.SeverityChanged;
import dev.turnback.incident.domain.incident.IncidentRejection.ClosedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.DeclaredDifferently;
import dev.turnback.incident.domain.incident.IncidentRejection.DismissedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.HarmAheadOfItsNote;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.NotJustSuspected;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedAlready;
import dev.turnback.incident.domain.incident.NoteCommand.CorrectEntry;
import dev.turnback.incident.domain.incident.NoteCommand.CorrectMeasurement;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import org.jspecify.annotations.Nullable;

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
            case SetAside known -> meanwhile(command, known);
            case Declared known -> next(command, known);
        };
    }

    @Override
    public @Nullable String alsoAbout(IncidentCommand command) {
        return command instanceof MergerCommand merger ? merger.otherId() : null;
    }

    @Override
    public Outcome<IncidentEvent, IncidentRejection> decide(
            IncidentCommand command, Incident incident, Incident other) {
        return command instanceof MergerCommand merger
                ? Mergers.decide(merger, incident, other)
                : decide(command, incident);
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
                    LinkComponent _,
                    ChangeSeverity _,
                    DeclareContained _,
                    Resolve _,
                    Correct _,
                    RoleCommand _,
                    NoteCommand _,
                    CourseCommand _,
                    MergerCommand _ ->
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
                    LinkComponent _,
                    ChangeSeverity _,
                    DeclareContained _,
                    Resolve _,
                    Correct _,
                    RoleCommand _,
                    NoteCommand _,
                    CourseCommand _,
                    MergerCommand _ ->
                    Outcome.rejected(new DismissedAlready(over.reason()));
        };
    }

    /** What is set aside can stand again; until then it is only corrected and linked. */
    private static Outcome<IncidentEvent, IncidentRejection> meanwhile(
            IncidentCommand command, SetAside incident) {
        return switch (command) {
            case Reopen c when incident instanceof Cancelled ->
                    Outcome.accepted(new CancellationWithdrawn(c.incidentId(), c.why(), c.at()));
            case CancelIncident c
                    when incident instanceof Cancelled known && known.reason().equals(c.reason()) ->
                    Outcome.ignored();
            case SuspectIncident _ -> Outcome.ignored();
            case ConnectObligation _,
                    LinkRelease _,
                    LinkComponent _,
                    Correct _,
                    CorrectEntry _,
                    CorrectMeasurement _ ->
                    next(command, incident.before());
            case DeclareIncident _,
                    DismissIncident _,
                    NoteHarm _,
                    ChangeSeverity _,
                    DeclareContained _,
                    Resolve _,
                    RoleCommand _,
                    NoteCommand _,
                    CourseCommand _,
                    MergerCommand _ ->
                    Outcome.rejected(Mergers.why(incident));
        };
    }

    private static Outcome<IncidentEvent, IncidentRejection> next(
            IncidentCommand command, Declared incident) {
        return switch (command) {
            case DeclareIncident c -> declare(c, incident);
            case SuspectIncident _ -> Outcome.ignored();
            case ConnectObligation c -> Suspicions.connect(c, incident);
            case DismissIncident c -> dismiss(c, incident);
            case NoteHarm c -> noteHarm(c, incident);
            case LinkRelease c -> Links.decide(c, incident.facts());
            case LinkComponent c -> Links.decide(c, incident.facts());
            case ChangeSeverity c -> changeSeverity(c, incident);
            case DeclareContained c -> Ends.contain(c, incident);
            case Resolve c -> Ends.resolve(c, incident);
            case Correct c -> Corrections.decide(c, incident);
            case RoleCommand c -> Roles.decide(c, incident);
            case NoteCommand c -> Notes.decide(c, incident);
            case CourseCommand c -> Course.decide(c, incident);
            case MergerCommand c -> Mergers.decide(c, incident, new Undeclared());
        };
    }

    private static Outcome<IncidentEvent, IncidentRejection> dismiss(
            DismissIncident c, Declared incident) {
        if (!(incident instanceof Suspected)) {
            return Outcome.rejected(new NotJustSuspected());
        }
        return Mergers.unlessOthersArePartOfIt(
                incident, new IncidentDismissed(c.incidentId(), c.reason(), c.at()));
    }

    private static Outcome<IncidentEvent, IncidentRejection> changeSeverity(
            ChangeSeverity c, Declared incident) {
        Facts facts = incident.facts();
        if (c.severity() == facts.severity()) {
            return Outcome.ignored();
        }
        return Course.unlessClosed(
                incident,
                () ->
                        TimeOrder.unlessBroken(
                                incident,
                                new SeverityChanged(
                                        c.incidentId(),
                                        facts.severity(),
                                        c.severity(),
                                        c.why(),
                                        c.at())));
    }

    private static Outcome<IncidentEvent, IncidentRejection> declare(
            DeclareIncident c, Declared incident) {
        if (incident instanceof Suspected) {
            return TimeOrder.unlessBroken(incident, declared(c));
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
        if (IncidentPolicies.lieAhead(c.harm().beganBy(), c.at())) {
            return Outcome.rejected(new HarmAheadOfItsNote(c.at()));
        }
        return switch (incident) {
            case Suspected _, Open _, Contained _ ->
                    TimeOrder.unlessBroken(
                            incident, new HarmNoted(c.incidentId(), c.harm(), c.at()));
            case Resolved over -> Outcome.rejected(new ResolvedAlready(over.resolvedAt()));
            case Closed over -> Outcome.rejected(new ClosedAlready(over.closedAt()));
        };
    }
}
