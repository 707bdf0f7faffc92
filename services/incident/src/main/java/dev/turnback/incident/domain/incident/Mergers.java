package dev.turnback.incident.domain.incident;

import dev.turnback.incident.domain.incident.Incident.Cancelled;
import dev.turnback.incident.domain.incident.Incident.Declared;
import dev.turnback.incident.domain.incident.Incident.Dismissed;
import dev.turnback.incident.domain.incident.Incident.Merged;
import dev.turnback.incident.domain.incident.Incident.SetAside;
import dev.turnback.incident.domain.incident.Incident.Suspected;
import dev.turnback.incident.domain.incident.Incident.Undeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.CancelledAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.DismissedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.MergedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.MergedIntoItself;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.NotMerged;
import dev.turnback.incident.domain.incident.IncidentRejection.NotMergedInto;
import dev.turnback.incident.domain.incident.IncidentRejection.OtherIsJustSuspected;
import dev.turnback.incident.domain.incident.IncidentRejection.OtherIsMerged;
import dev.turnback.incident.domain.incident.IncidentRejection.OtherIsNoDrillAlike;
import dev.turnback.incident.domain.incident.IncidentRejection.OtherIsNone;
import dev.turnback.incident.domain.incident.IncidentRejection.OtherNotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.OthersArePartOfIt;
import dev.turnback.incident.domain.incident.MergerCommand.MergeIncident;
import dev.turnback.incident.domain.incident.MergerCommand.SplitIncident;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentAbsorbed;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentMerged;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentParted;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentSplit;
import dev.turnback.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Two incidents that are one. Only one that stands by itself takes another one in, so mergers never
 * lead in a circle.
 */
final class Mergers {

    private Mergers() {}

    static Outcome<IncidentEvent, IncidentRejection> decide(
            MergerCommand command, Incident incident, Incident other) {
        return switch (command) {
            case MergeIncident c -> merge(c, incident, other);
            case SplitIncident c -> split(c, incident);
        };
    }

    /** What holds others cannot disappear under them. */
    static Outcome<IncidentEvent, IncidentRejection> unlessOthersArePartOfIt(
            Declared incident, IncidentEvent event) {
        List<String> parts = incident.facts().told().absorbed().stream().sorted().toList();
        return parts.isEmpty()
                ? Outcome.accepted(event)
                : Outcome.rejected(new OthersArePartOfIt(parts));
    }

    /** Why nothing new is said of it. */
    static IncidentRejection why(SetAside incident) {
        return switch (incident) {
            case Cancelled it -> new CancelledAlready(it.reason());
            case Merged it -> new MergedAlready(it.into());
        };
    }

    private static Outcome<IncidentEvent, IncidentRejection> merge(
            MergeIncident c, Incident incident, Incident other) {
        return switch (incident) {
            case Undeclared _ -> Outcome.rejected(new NotDeclared());
            case Dismissed it -> Outcome.rejected(new DismissedAlready(it.reason()));
            case Merged it when it.into().equals(c.into()) -> Outcome.ignored();
            case SetAside it -> Outcome.rejected(why(it));
            case Declared _ when c.into().equals(c.incidentId()) ->
                    Outcome.rejected(new MergedIntoItself());
            case Declared it ->
                    objection(c.into(), it, other)
                            .map(Outcome::<IncidentEvent, IncidentRejection>rejected)
                            .orElseGet(() -> Outcome.accepted(merged(c)));
        };
    }

    private static Optional<IncidentRejection> objection(
            String into, Declared incident, Incident other) {
        return switch (other) {
            case Undeclared _ -> Optional.of(new OtherNotDeclared(into));
            case Dismissed _, Cancelled _ -> Optional.of(new OtherIsNone(into));
            case Merged it -> Optional.of(new OtherIsMerged(into, it.into()));
            case Suspected _ when !(incident instanceof Suspected) ->
                    Optional.of(new OtherIsJustSuspected(into));
            case Declared it ->
                    it.facts().drill() == incident.facts().drill()
                            ? Optional.empty()
                            : Optional.of(new OtherIsNoDrillAlike(into));
        };
    }

    private static List<IncidentEvent> merged(MergeIncident c) {
        return List.of(
                new IncidentMerged(c.incidentId(), c.into(), c.why(), c.at()),
                new IncidentAbsorbed(c.into(), c.incidentId(), c.why(), c.at()));
    }

    private static Outcome<IncidentEvent, IncidentRejection> split(
            SplitIncident c, Incident incident) {
        return switch (incident) {
            case Undeclared _ -> Outcome.rejected(new NotDeclared());
            case Merged it when it.into().equals(c.from()) ->
                    Outcome.accepted(
                            List.of(
                                    new IncidentSplit(c.incidentId(), c.from(), c.why(), c.at()),
                                    new IncidentParted(c.from(), c.incidentId(), c.why(), c.at())));
            case Merged _ -> Outcome.rejected(new NotMergedInto(c.from()));
            case Cancelled _, Dismissed _, Declared _ -> Outcome.rejected(new NotMerged());
        };
    }
}
