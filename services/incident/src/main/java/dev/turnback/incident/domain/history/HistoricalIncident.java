package dev.turnback.incident.domain.history;

/** What is recorded of one incident of the past. */
public sealed interface HistoricalIncident {

    record Unread() implements HistoricalIncident {}

    /**
     * @param revision how often it was read with new content
     * @param seen the content that counts
     */
    record Recorded(int revision, ReadIncident seen) implements HistoricalIncident {}
}
