package dev.turnback.incident.domain.incident;

import java.time.Instant;

/** Where an incident stands, once it is declared. */
public sealed interface CourseEvent extends IncidentEvent {

    /** The harm goes on: what was said of its end was too early. */
    record IncidentReopened(String incidentId, String why, Instant at) implements CourseEvent {}

    record IncidentClosed(String incidentId, Instant at) implements CourseEvent {}

    /** It was declared by mistake, and counts for nothing. */
    record IncidentCancelled(String incidentId, String reason, Instant at) implements CourseEvent {}

    /** It is one after all, and stands as before it was cancelled. */
    record CancellationWithdrawn(String incidentId, String why, Instant at)
            implements CourseEvent {}
}
