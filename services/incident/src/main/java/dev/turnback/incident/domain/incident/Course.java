package dev.turnback.incident.domain.incident;

import dev.turnback.incident.domain.incident.CourseCommand.CancelIncident;
import dev.turnback.incident.domain.incident.CourseCommand.CloseIncident;
import dev.turnback.incident.domain.incident.CourseCommand.Reopen;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentCancelled;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentClosed;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentReopened;
import dev.turnback.incident.domain.incident.Incident.Closed;
import dev.turnback.incident.domain.incident.Incident.Contained;
import dev.turnback.incident.domain.incident.Incident.Declared;
import dev.turnback.incident.domain.incident.Incident.Open;
import dev.turnback.incident.domain.incident.Incident.Resolved;
import dev.turnback.incident.domain.incident.Incident.Suspected;
import dev.turnback.incident.domain.incident.IncidentRejection.ClosedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.ClosedDifferently;
import dev.turnback.incident.domain.incident.IncidentRejection.JustSuspected;
import dev.turnback.incident.domain.incident.IncidentRejection.NotResolved;
import dev.turnback.incident.domain.incident.IncidentRejection.NotStopped;
import dev.turnback.kernel.Outcome;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Going on, being closed and being cancelled. */
final class Course {

    private Course() {}

    static Outcome<IncidentEvent, IncidentRejection> decide(CourseCommand command, Declared known) {
        return switch (command) {
            case Reopen c -> reopen(c, known);
            case CloseIncident c -> close(c, known);
            case CancelIncident c ->
                    known instanceof Suspected
                            ? Outcome.rejected(new JustSuspected())
                            : Mergers.unlessOthersArePartOfIt(
                                    known,
                                    new IncidentCancelled(c.incidentId(), c.reason(), c.at()));
        };
    }

    /** Accepts when the incident is not closed, and the rest agrees. */
    static Outcome<IncidentEvent, IncidentRejection> unlessClosed(
            Declared known, Supplier<Outcome<IncidentEvent, IncidentRejection>> otherwise) {
        return known instanceof Closed over
                ? Outcome.rejected(new ClosedAlready(over.closedAt()))
                : otherwise.get();
    }

    /**
     * When it seemed to have stopped.
     *
     * @throws IllegalStateException when it goes on
     */
    static Instant end(Declared known) {
        return switch (known) {
            case Contained it -> it.containment().at();
            case Resolved it -> it.resolvedAt();
            case Suspected _, Open _, Closed _ ->
                    throw new IllegalStateException("nothing that can go on: " + known);
        };
    }

    private static Outcome<IncidentEvent, IncidentRejection> reopen(Reopen c, Declared known) {
        return switch (known) {
            case Contained _, Resolved _ ->
                    TimeOrder.unlessBroken(
                            known, new IncidentReopened(c.incidentId(), c.why(), c.at()));
            case Open it when isSince(c.at(), it.facts().told().reopening()) -> Outcome.ignored();
            case Suspected _, Open _ -> Outcome.rejected(new NotStopped());
            case Closed it -> Outcome.rejected(new ClosedAlready(it.closedAt()));
        };
    }

    private static boolean isSince(Instant at, @Nullable Reopening reopening) {
        return reopening != null && reopening.at().equals(at);
    }

    private static Outcome<IncidentEvent, IncidentRejection> close(
            CloseIncident c, Declared known) {
        return switch (known) {
            case Resolved _ ->
                    TimeOrder.unlessBroken(known, new IncidentClosed(c.incidentId(), c.at()));
            case Suspected _, Open _, Contained _ -> Outcome.rejected(new NotResolved());
            case Closed it when it.closedAt().equals(c.at()) -> Outcome.ignored();
            case Closed it -> Outcome.rejected(new ClosedDifferently(it.closedAt()));
        };
    }
}
