package dev.turnback.incident.domain.incident;

import java.time.Instant;

/** What was written in an incident's room. */
public sealed interface NoteEvent extends IncidentEvent {

    /**
     * @param selfReported it was told later than one tells what one is doing
     */
    record EntryWritten(
            String incidentId, String entryId, String text, boolean selfReported, Instant at)
            implements NoteEvent {}

    /**
     * The original stays in the log.
     *
     * @param at when it was corrected
     */
    record EntryCorrected(
            String incidentId, String entryId, String was, String now, String reason, Instant at)
            implements NoteEvent {}

    record StatusTold(String incidentId, String updateId, StatusUpdate update, Instant at)
            implements NoteEvent {}

    /**
     * @param at when it was noted
     */
    record HarmMeasured(
            String incidentId, String measurementId, Measurement measurement, Instant at)
            implements NoteEvent {}

    /**
     * The original stays in the log.
     *
     * @param at when it was corrected
     */
    record MeasurementCorrected(
            String incidentId,
            String measurementId,
            double was,
            double now,
            String reason,
            Instant at)
            implements NoteEvent {}
}
