package dev.turnback.incident.publish;

import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.RoomEvents;
import dev.turnback.incident.domain.incident.CorrectedField;
import dev.turnback.incident.domain.incident.CourseEvent;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.incident.domain.incident.Measurement;
import dev.turnback.incident.domain.incident.MergerEvent;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentAbsorbed;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentParted;
import dev.turnback.incident.domain.incident.NoteEvent;
import dev.turnback.incident.domain.incident.RoleEvent;
import java.util.Optional;

/** What the other services learn of an incident's events. */
final class PublishedIncidents {

    private PublishedIncidents() {}

    /**
     * @return empty when the event is nobody else's business
     */
    static Optional<IncidentEvents> of(IncidentEvent event) {
        return switch (event) {
            // Told by what was merged or split, of which it is the other half.
            case IncidentAbsorbed _, IncidentParted _ -> Optional.empty();
            case RoleEvent e -> Optional.of(role(e));
            case NoteEvent e -> Optional.of(note(e));
            case IncidentEvent e -> Optional.of(incident(e));
        };
    }

    private static IncidentEvents incident(IncidentEvent event) {
        return switch (event) {
            case IncidentAbsorbed _, IncidentParted _, RoleEvent _, NoteEvent _ ->
                    throw new IllegalArgumentException("told elsewhere: " + event);
            case IncidentEvent.IncidentDeclared e ->
                    new IncidentEvents.IncidentDeclared(
                            e.incidentId(), e.title(), e.severity(), e.drill(), e.at());
            case IncidentEvent.IncidentSuspected e ->
                    new IncidentEvents.IncidentSuspected(
                            e.incidentId(), e.title(), e.severity(), e.obligationId(), e.at());
            case IncidentEvent.ObligationConnected e ->
                    new IncidentEvents.ObligationConnected(
                            e.incidentId(), e.obligationId(), e.at());
            case IncidentEvent.IncidentDismissed e ->
                    new IncidentEvents.IncidentDismissed(e.incidentId(), e.reason(), e.at());
            case IncidentEvent.HarmNoted e ->
                    new IncidentEvents.HarmNoted(
                            e.incidentId(),
                            e.harm().kind(),
                            e.harm().beganAt(),
                            e.harm().beganUpTo(),
                            e.harm().quality(),
                            e.harm().source(),
                            e.harm().description(),
                            e.at());
            case IncidentEvent.ReleaseLinked e ->
                    new IncidentEvents.ReleaseLinked(
                            e.incidentId(),
                            e.releaseId(),
                            e.component(),
                            e.link(),
                            e.why(),
                            e.confidence(),
                            e.at());
            case IncidentEvent.ComponentLinked e ->
                    new IncidentEvents.ComponentLinked(
                            e.incidentId(),
                            e.component(),
                            e.link(),
                            e.why(),
                            e.confidence(),
                            e.at());
            case IncidentEvent.SeverityChanged e ->
                    new IncidentEvents.SeverityChanged(
                            e.incidentId(), e.was(), e.now(), e.why(), e.at());
            case CourseEvent.IncidentReopened e ->
                    new IncidentEvents.IncidentReopened(e.incidentId(), e.why(), e.at());
            case CourseEvent.IncidentClosed e ->
                    new IncidentEvents.IncidentClosed(e.incidentId(), e.at());
            case CourseEvent.IncidentCancelled e ->
                    new IncidentEvents.IncidentCancelled(e.incidentId(), e.reason(), e.at());
            case CourseEvent.CancellationWithdrawn e ->
                    new IncidentEvents.CancellationWithdrawn(e.incidentId(), e.why(), e.at());
            case MergerEvent.IncidentMerged e ->
                    new IncidentEvents.IncidentsMerged(e.incidentId(), e.into(), e.why(), e.at());
            case MergerEvent.IncidentSplit e ->
                    new IncidentEvents.IncidentsSplit(e.incidentId(), e.from(), e.why(), e.at());
            case IncidentEvent.IncidentContained e ->
                    new IncidentEvents.IncidentContained(e.incidentId(), e.evidence(), e.at());
            case IncidentEvent.IncidentResolved e ->
                    new IncidentEvents.IncidentResolved(e.incidentId(), e.at());
            case IncidentEvent.IncidentCorrected e ->
                    new IncidentEvents.IncidentCorrected(
                            e.incidentId(),
                            field(e.field()),
                            e.harmKind(),
                            e.was(),
                            e.now(),
                            e.reason(),
                            e.at());
        };
    }

    private static IncidentEvents.CorrectedField field(CorrectedField field) {
        return switch (field) {
            case TITLE -> IncidentEvents.CorrectedField.TITLE;
            case SEVERITY -> IncidentEvents.CorrectedField.SEVERITY;
            case DECLARED_AT -> IncidentEvents.CorrectedField.DECLARED_AT;
            case HARM_BEGAN_AT -> IncidentEvents.CorrectedField.HARM_BEGAN_AT;
            case CONTAINED_AT -> IncidentEvents.CorrectedField.CONTAINED_AT;
            case RESOLVED_AT -> IncidentEvents.CorrectedField.RESOLVED_AT;
            case SEVERITY_CHANGED_AT -> IncidentEvents.CorrectedField.SEVERITY_CHANGED_AT;
            case REOPENED_AT -> IncidentEvents.CorrectedField.REOPENED_AT;
            case CLOSED_AT -> IncidentEvents.CorrectedField.CLOSED_AT;
        };
    }

    private static IncidentEvents role(RoleEvent event) {
        return switch (event) {
            case RoleEvent.RoleAssigned e ->
                    new RoomEvents.RoleAssigned(e.incidentId(), e.role(), e.personId(), e.at());
            case RoleEvent.RoleReleased e ->
                    new RoomEvents.RoleReleased(e.incidentId(), e.role(), e.personId(), e.at());
        };
    }

    private static IncidentEvents note(NoteEvent event) {
        return switch (event) {
            case NoteEvent.EntryWritten e ->
                    new RoomEvents.EntryWritten(
                            e.incidentId(), e.entryId(), e.text(), e.selfReported(), e.at());
            case NoteEvent.EntryCorrected e ->
                    new RoomEvents.EntryCorrected(
                            e.incidentId(), e.entryId(), e.was(), e.now(), e.reason(), e.at());
            case NoteEvent.StatusTold e ->
                    new RoomEvents.StatusTold(
                            e.incidentId(),
                            e.updateId(),
                            e.update().audience(),
                            e.update().text(),
                            e.update().nextUpdateBy(),
                            e.at());
            case NoteEvent.HarmMeasured e -> measured(e);
            case NoteEvent.MeasurementCorrected e ->
                    new RoomEvents.MeasurementCorrected(
                            e.incidentId(),
                            e.measurementId(),
                            e.was(),
                            e.now(),
                            e.reason(),
                            e.at());
        };
    }

    private static IncidentEvents measured(NoteEvent.HarmMeasured e) {
        Measurement measurement = e.measurement();
        return new RoomEvents.HarmMeasured(
                e.incidentId(),
                e.measurementId(),
                measurement.kind(),
                measurement.value(),
                measurement.unit(),
                measurement.source(),
                measurement.from(),
                measurement.upTo(),
                e.at());
    }
}
