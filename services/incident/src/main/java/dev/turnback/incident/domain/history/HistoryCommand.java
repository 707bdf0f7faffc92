package dev.turnback.incident.domain.history;

/** What can be asked of an incident of the past. */
public sealed interface HistoryCommand {

    String incidentId();

    /**
     * @param importId the import that read it
     */
    record RecordIncident(String incidentId, String importId, ReadIncident seen)
            implements HistoryCommand {}
}
