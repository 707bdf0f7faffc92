package dev.turnback.incident.domain.history;

import java.time.Instant;

/** An incident was read, or read anew with other content: the highest revision counts. */
public sealed interface HistoryEvent {

    String incidentId();

    /**
     * @param importId the import that read it
     * @param revision 1 when it was first read; each later one supersedes those before
     * @param at when it was declared, as claimed, UTC
     */
    record IncidentRead(
            String incidentId, String importId, int revision, ReadIncident seen, Instant at)
            implements HistoryEvent {}
}
