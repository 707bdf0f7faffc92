package dev.turnback.incident.read.incidents;

import dev.turnback.incident.domain.incident.Measurement;
import dev.turnback.incident.domain.incident.NoteEvent;
import dev.turnback.incident.domain.incident.NoteEvent.EntryCorrected;
import dev.turnback.incident.domain.incident.NoteEvent.EntryWritten;
import dev.turnback.incident.domain.incident.NoteEvent.HarmMeasured;
import dev.turnback.incident.domain.incident.NoteEvent.MeasurementCorrected;
import dev.turnback.incident.domain.incident.NoteEvent.StatusTold;
import dev.turnback.incident.domain.incident.RoleEvent;
import dev.turnback.incident.domain.incident.RoleEvent.RoleAssigned;
import dev.turnback.incident.domain.incident.RoleEvent.RoleReleased;
import dev.turnback.incident.domain.incident.StatusUpdate;
import dev.turnback.incident.read.incidents.Shown.CorrectedText;
import dev.turnback.incident.read.incidents.Shown.CorrectedValue;
import dev.turnback.incident.read.incidents.Shown.Entry;
import dev.turnback.incident.read.incidents.Shown.HeldRole;
import dev.turnback.incident.read.incidents.Shown.Measured;
import dev.turnback.incident.read.incidents.Shown.Status;
import dev.turnback.service.Stamp;
import java.util.List;

/** What is written in an incident's room, and who does what there, in its row. */
final class NotedRows {

    private NotedRows() {}

    static void evolve(IncidentDraft row, RoleEvent event) {
        row.roles =
                switch (event) {
                    case RoleAssigned e ->
                            LiveIncidents.and(
                                    row.roles, new HeldRole(e.role(), e.personId(), e.at(), null));
                    case RoleReleased e ->
                            row.roles.stream().map(each -> released(each, e)).toList();
                };
    }

    static void evolve(IncidentDraft row, NoteEvent event, Stamp stamp) {
        switch (event) {
            case EntryWritten e -> row.entries = LiveIncidents.and(row.entries, entry(e, stamp));
            case EntryCorrected e ->
                    row.entries =
                            row.entries.stream().map(each -> corrected(each, e, stamp)).toList();
            case StatusTold e -> row.statusUpdates = told(row.statusUpdates, e, stamp);
            case HarmMeasured e ->
                    row.measurements = LiveIncidents.and(row.measurements, measured(e, stamp));
            case MeasurementCorrected e ->
                    row.measurements =
                            row.measurements.stream()
                                    .map(each -> corrected(each, e, stamp))
                                    .toList();
        }
    }

    private static HeldRole released(HeldRole held, RoleReleased e) {
        return held.until() == null
                        && held.role() == e.role()
                        && held.personId().equals(e.personId())
                ? new HeldRole(held.role(), held.personId(), held.since(), e.at())
                : held;
    }

    private static Entry entry(EntryWritten e, Stamp stamp) {
        return new Entry(
                e.entryId(),
                e.text(),
                e.at(),
                e.selfReported(),
                stamp.actor(),
                stamp.recordedAt(),
                stamp.at(),
                List.of());
    }

    private static Entry corrected(Entry entry, EntryCorrected e, Stamp stamp) {
        return entry.entryId().equals(e.entryId())
                ? new Entry(
                        entry.entryId(),
                        e.now(),
                        entry.at(),
                        entry.selfReported(),
                        entry.actor(),
                        entry.recordedAt(),
                        entry.position(),
                        LiveIncidents.and(
                                entry.corrections(),
                                new CorrectedText(
                                        e.was(),
                                        e.now(),
                                        e.reason(),
                                        stamp.actor(),
                                        e.at(),
                                        stamp.recordedAt(),
                                        stamp.at())))
                : entry;
    }

    /** The latest one for each audience, by when it was told. */
    private static List<Status> told(List<Status> before, StatusTold e, Stamp stamp) {
        StatusUpdate update = e.update();
        boolean isOvertaken =
                before.stream()
                        .anyMatch(
                                each ->
                                        each.audience() == update.audience()
                                                && each.at().isAfter(e.at()));
        return isOvertaken
                ? before
                : LiveIncidents.and(
                        before.stream()
                                .filter(each -> each.audience() != update.audience())
                                .toList(),
                        new Status(
                                e.updateId(),
                                update.audience(),
                                update.text(),
                                update.nextUpdateBy(),
                                e.at(),
                                stamp.actor()));
    }

    private static Measured measured(HarmMeasured e, Stamp stamp) {
        Measurement measurement = e.measurement();
        return new Measured(
                e.measurementId(),
                measurement.kind(),
                measurement.value(),
                measurement.unit(),
                measurement.source(),
                measurement.from(),
                measurement.upTo(),
                e.at(),
                stamp.actor(),
                List.of(),
                null);
    }

    private static Measured corrected(Measured known, MeasurementCorrected e, Stamp stamp) {
        return known.measurementId().equals(e.measurementId())
                ? new Measured(
                        known.measurementId(),
                        known.kind(),
                        e.now(),
                        known.unit(),
                        known.source(),
                        known.from(),
                        known.upTo(),
                        known.at(),
                        known.actor(),
                        LiveIncidents.and(
                                known.corrections(),
                                new CorrectedValue(
                                        e.was(),
                                        e.now(),
                                        e.reason(),
                                        stamp.actor(),
                                        e.at(),
                                        stamp.recordedAt(),
                                        stamp.at())),
                        null)
                : known;
    }
}
