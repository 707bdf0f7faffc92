package dev.turnback.incident.domain.incident;

import java.time.Instant;

/** What can be written in an incident's room. */
public sealed interface NoteCommand extends IncidentCommand {

    /**
     * @param at when it happened
     * @param receivedAt when it was told
     */
    record WriteEntry(
            String incidentId, String entryId, String text, Instant at, Instant receivedAt)
            implements NoteCommand {}

    /**
     * @param at when it is corrected
     */
    record CorrectEntry(String incidentId, String entryId, String text, String reason, Instant at)
            implements NoteCommand {}

    record TellStatus(String incidentId, String updateId, StatusUpdate update, Instant at)
            implements NoteCommand {}

    /**
     * @param at when it was noted
     */
    record MeasureHarm(String incidentId, String measurementId, Measurement measurement, Instant at)
            implements NoteCommand {}

    /**
     * @param at when it is corrected
     */
    record CorrectMeasurement(
            String incidentId, String measurementId, double value, String reason, Instant at)
            implements NoteCommand {}
}
