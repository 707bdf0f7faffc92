package dev.turnback.incident.domain.incident;

import dev.turnback.incident.domain.incident.Incident.Declared;
import dev.turnback.incident.domain.incident.IncidentRejection.EntryAhead;
import dev.turnback.incident.domain.incident.IncidentRejection.EntryUnknown;
import dev.turnback.incident.domain.incident.IncidentRejection.EntryWrittenDifferently;
import dev.turnback.incident.domain.incident.IncidentRejection.MeasuredAhead;
import dev.turnback.incident.domain.incident.IncidentRejection.MeasuredDifferently;
import dev.turnback.incident.domain.incident.IncidentRejection.MeasurementUnknown;
import dev.turnback.incident.domain.incident.IncidentRejection.TimelineFull;
import dev.turnback.incident.domain.incident.IncidentRejection.UpdatePromisedForThePast;
import dev.turnback.incident.domain.incident.NoteCommand.CorrectEntry;
import dev.turnback.incident.domain.incident.NoteCommand.CorrectMeasurement;
import dev.turnback.incident.domain.incident.NoteCommand.MeasureHarm;
import dev.turnback.incident.domain.incident.NoteCommand.TellStatus;
import dev.turnback.incident.domain.incident.NoteCommand.WriteEntry;
import dev.turnback.incident.domain.incident.NoteEvent.EntryCorrected;
import dev.turnback.incident.domain.incident.NoteEvent.EntryWritten;
import dev.turnback.incident.domain.incident.NoteEvent.HarmMeasured;
import dev.turnback.incident.domain.incident.NoteEvent.MeasurementCorrected;
import dev.turnback.incident.domain.incident.NoteEvent.StatusTold;
import dev.turnback.kernel.Outcome;
import java.time.Instant;
import java.util.Objects;

/** What is written in an incident's room: entries, status updates and measurements. */
final class Notes {

    private Notes() {}

    static Outcome<IncidentEvent, IncidentRejection> decide(NoteCommand command, Declared known) {
        Told told = known.facts().told();
        return switch (command) {
            case WriteEntry c when told.entries().containsKey(c.entryId()) ->
                    c.text().equals(told.entries().get(c.entryId()))
                            ? Outcome.ignored()
                            : Outcome.rejected(new EntryWrittenDifferently());
            case WriteEntry c -> Course.unlessClosed(known, () -> write(c, told));
            case CorrectEntry c -> correct(c, told);
            case TellStatus c when told.updates().contains(c.updateId()) -> Outcome.ignored();
            case TellStatus c -> Course.unlessClosed(known, () -> tell(c));
            case MeasureHarm c when told.measurements().containsKey(c.measurementId()) ->
                    c.measurement().equals(told.measurements().get(c.measurementId()))
                            ? Outcome.ignored()
                            : Outcome.rejected(new MeasuredDifferently());
            case MeasureHarm c -> Course.unlessClosed(known, () -> measure(c));
            case CorrectMeasurement c -> correct(c, told);
        };
    }

    static Told evolve(Told told, NoteEvent event) {
        return switch (event) {
            case EntryWritten e -> told.written(e.entryId(), e.text());
            case EntryCorrected e -> told.written(e.entryId(), e.now());
            case StatusTold e -> told.updated(e.updateId());
            case HarmMeasured e -> told.measured(e.measurementId(), e.measurement());
            case MeasurementCorrected e ->
                    told.measured(
                            e.measurementId(),
                            Objects.requireNonNull(told.measurements().get(e.measurementId()))
                                    .worth(e.now()));
        };
    }

    private static Outcome<IncidentEvent, IncidentRejection> write(WriteEntry c, Told told) {
        if (IncidentPolicies.lieAhead(c.at(), c.receivedAt())) {
            return Outcome.rejected(new EntryAhead(c.receivedAt()));
        }
        return told.entries().size() >= IncidentPolicies.MOST_ENTRIES
                ? Outcome.rejected(new TimelineFull(IncidentPolicies.MOST_ENTRIES))
                : Outcome.accepted(
                        new EntryWritten(
                                c.incidentId(),
                                c.entryId(),
                                c.text(),
                                IncidentPolicies.isSelfReported(c.at(), c.receivedAt()),
                                c.at()));
    }

    private static Outcome<IncidentEvent, IncidentRejection> correct(CorrectEntry c, Told told) {
        String was = told.entries().get(c.entryId());
        if (was == null) {
            return Outcome.rejected(new EntryUnknown(c.entryId()));
        }
        return was.equals(c.text())
                ? Outcome.ignored()
                : Outcome.accepted(
                        new EntryCorrected(
                                c.incidentId(), c.entryId(), was, c.text(), c.reason(), c.at()));
    }

    private static Outcome<IncidentEvent, IncidentRejection> tell(TellStatus c) {
        Instant next = c.update().nextUpdateBy();
        return next != null && !next.isAfter(c.at())
                ? Outcome.rejected(new UpdatePromisedForThePast(c.at()))
                : Outcome.accepted(
                        new StatusTold(c.incidentId(), c.updateId(), c.update(), c.at()));
    }

    private static Outcome<IncidentEvent, IncidentRejection> measure(MeasureHarm c) {
        Measurement measured = c.measurement();
        Instant upTo = measured.upTo();
        return IncidentPolicies.lieAhead(upTo == null ? measured.from() : upTo, c.at())
                ? Outcome.rejected(new MeasuredAhead(c.at()))
                : Outcome.accepted(
                        new HarmMeasured(c.incidentId(), c.measurementId(), measured, c.at()));
    }

    private static Outcome<IncidentEvent, IncidentRejection> correct(
            CorrectMeasurement c, Told told) {
        Measurement known = told.measurements().get(c.measurementId());
        if (known == null) {
            return Outcome.rejected(new MeasurementUnknown(c.measurementId()));
        }
        return Double.compare(known.value(), c.value()) == 0
                ? Outcome.ignored()
                : Outcome.accepted(
                        new MeasurementCorrected(
                                c.incidentId(),
                                c.measurementId(),
                                known.value(),
                                c.value(),
                                c.reason(),
                                c.at()));
    }
}
