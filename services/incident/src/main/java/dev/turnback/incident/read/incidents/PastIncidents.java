package dev.turnback.incident.read.incidents;

import dev.turnback.incident.domain.history.HistoryEvent;
import dev.turnback.incident.domain.history.ReadIncident;
import dev.turnback.incident.read.incidents.IncidentView.Basis;
import dev.turnback.incident.read.incidents.IncidentView.State;
import dev.turnback.service.Stamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a reading of history makes of an incident's row: the last one counts. */
final class PastIncidents {

    private PastIncidents() {}

    static IncidentView evolve(@Nullable IncidentView view, HistoryEvent event, Stamp stamp) {
        return switch (event) {
            case HistoryEvent.IncidentRead e -> read(view, e, stamp);
        };
    }

    private static IncidentView read(
            @Nullable IncidentView view, HistoryEvent.IncidentRead e, Stamp stamp) {
        ReadIncident seen = e.seen();
        Instant first = view == null ? stamp.recordedAt() : view.recordedAt();
        var row =
                new IncidentDraft(
                        e.incidentId(),
                        Basis.HISTORY,
                        seen.title(),
                        stateOf(seen),
                        seen.declaredAt(),
                        new Stamp(stamp.log(), stamp.position(), first, stamp.actor()));
        row.severity = seen.severity();
        row.readHarmBeganAt = seen.harmBeganAt();
        row.containedAt = seen.containedAt();
        row.resolvedAt = seen.resolvedAt();
        row.readComponents = seen.components();
        row.source = seen.source();
        row.flags = seen.flags();
        return row.done(stamp);
    }

    private static State stateOf(ReadIncident seen) {
        if (seen.resolvedAt() != null) {
            return State.RESOLVED;
        }
        return seen.containedAt() == null ? State.OPEN : State.CONTAINED;
    }
}
