package dev.turnback.incident.read.log;

import dev.turnback.incident.domain.incident.CorrectedField;
import dev.turnback.incident.domain.incident.CourseEvent.CancellationWithdrawn;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentCancelled;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentClosed;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentReopened;
import dev.turnback.incident.domain.incident.IncidentEvent;
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
import dev.turnback.incident.domain.incident.MergerEvent;
import dev.turnback.incident.domain.incident.NoteEvent;
import dev.turnback.incident.domain.incident.NoteEvent.EntryCorrected;
import dev.turnback.incident.domain.incident.NoteEvent.EntryWritten;
import dev.turnback.incident.domain.incident.NoteEvent.HarmMeasured;
import dev.turnback.incident.domain.incident.NoteEvent.MeasurementCorrected;
import dev.turnback.incident.domain.incident.RoleEvent;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.incidents.Shown.Corrected;
import dev.turnback.incident.read.incidents.Shown.CorrectedText;
import dev.turnback.incident.read.incidents.Shown.CorrectedValue;
import dev.turnback.incident.read.incidents.Shown.Entry;
import dev.turnback.incident.read.incidents.Shown.Measured;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether what an event said was corrected later.
 *
 * @param corrections of the incident's times and values, in order
 * @param texts positions of what corrected each entry, by the entry's id
 * @param values positions of what corrected each measurement, by the measurement's id
 */
record Overtaken(
        List<Corrected> corrections,
        Map<String, List<String>> texts,
        Map<String, List<String>> values) {

    static Overtaken in(IncidentView incident) {
        return new Overtaken(
                incident.corrections(),
                incident.entries().stream()
                        .collect(
                                Collectors.toMap(
                                        Entry::entryId,
                                        each ->
                                                each.corrections().stream()
                                                        .map(CorrectedText::position)
                                                        .toList())),
                incident.measurements().stream()
                        .filter(each -> each.mergedFrom() == null)
                        .collect(
                                Collectors.toMap(
                                        Measured::measurementId,
                                        each ->
                                                each.corrections().stream()
                                                        .map(CorrectedValue::position)
                                                        .toList())));
    }

    /**
     * @param position of the event, as in {@code incident:7}
     */
    boolean isCorrected(Object event, String position) {
        return event instanceof IncidentEvent said
                && (corrections.stream()
                                .anyMatch(
                                        each ->
                                                isAfter(each.position(), position)
                                                        && concerns(each, said))
                        || correctionsOf(said).stream().anyMatch(each -> isAfter(each, position)));
    }

    private List<String> correctionsOf(IncidentEvent event) {
        return switch (event) {
            case EntryWritten e -> texts.getOrDefault(e.entryId(), List.of());
            case EntryCorrected e -> texts.getOrDefault(e.entryId(), List.of());
            case HarmMeasured e -> values.getOrDefault(e.measurementId(), List.of());
            case MeasurementCorrected e -> values.getOrDefault(e.measurementId(), List.of());
            case IncidentEvent _ -> List.of();
        };
    }

    private static boolean concerns(Corrected correction, IncidentEvent event) {
        return switch (event) {
            case IncidentDeclared _, IncidentSuspected _ -> isOfTheDeclaration(correction.field());
            case HarmNoted e ->
                    correction.field() == CorrectedField.HARM_BEGAN_AT
                            && correction.harmKind() == e.harm().kind()
                            && Instant.parse(correction.was()).equals(e.harm().beganAt());
            case IncidentContained e -> saysOtherwise(correction, CorrectedField.CONTAINED_AT, e);
            case IncidentResolved e -> saysOtherwise(correction, CorrectedField.RESOLVED_AT, e);
            case IncidentReopened e -> saysOtherwise(correction, CorrectedField.REOPENED_AT, e);
            case IncidentClosed e -> saysOtherwise(correction, CorrectedField.CLOSED_AT, e);
            case SeverityChanged e ->
                    saysOtherwise(correction, CorrectedField.SEVERITY_CHANGED_AT, e)
                            || correction.field() == CorrectedField.SEVERITY;
            case IncidentCorrected e ->
                    correction.field() == e.field()
                            && correction.harmKind() == e.harmKind()
                            && correction.was().equals(e.now());
            case ReleaseLinked _,
                    ComponentLinked _,
                    ObligationConnected _,
                    IncidentDismissed _,
                    IncidentCancelled _,
                    CancellationWithdrawn _,
                    MergerEvent _,
                    RoleEvent _,
                    NoteEvent _ ->
                    false;
        };
    }

    /** Of what was said several times, such as containment, it corrects the one with its time. */
    private static boolean saysOtherwise(
            Corrected correction, CorrectedField field, IncidentEvent event) {
        return correction.field() == field && Instant.parse(correction.was()).equals(event.at());
    }

    private static boolean isOfTheDeclaration(CorrectedField field) {
        return switch (field) {
            case TITLE, SEVERITY, DECLARED_AT -> true;
            case HARM_BEGAN_AT,
                    CONTAINED_AT,
                    RESOLVED_AT,
                    SEVERITY_CHANGED_AT,
                    REOPENED_AT,
                    CLOSED_AT ->
                    false;
        };
    }

    private static boolean isAfter(String one, String other) {
        return number(one) > number(other);
    }

    private static long number(String position) {
        return Long.parseLong(position.substring(position.lastIndexOf(':') + 1));
    }
}
