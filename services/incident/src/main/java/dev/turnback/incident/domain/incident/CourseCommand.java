package dev.turnback.incident.domain.incident;

import java.time.Instant;

/** What can be asked about where an incident stands, once it is declared. */
public sealed interface CourseCommand extends IncidentCommand {

    /** The harm goes on after all; what was cancelled is one after all. */
    record Reopen(String incidentId, String why, Instant at) implements CourseCommand {}

    /** Nothing happens in it any more. */
    record CloseIncident(String incidentId, Instant at) implements CourseCommand {}

    /** It was declared by mistake. */
    record CancelIncident(String incidentId, String reason, Instant at) implements CourseCommand {}
}
