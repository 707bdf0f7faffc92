package dev.turnback.incident.read.incidents;

import dev.turnback.incident.domain.history.HistoryEvent;
import dev.turnback.incident.domain.history.ReadIncident;
import dev.turnback.incident.read.incidents.IncidentView.Basis;
import dev.turnback.incident.read.incidents.IncidentView.State;
import dev.turnback.service.Stamp;
import java.util.List;
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
        return new IncidentView(
                e.incidentId(),
                seen.title(),
                seen.severity(),
                false,
                Basis.HISTORY,
                stateOf(seen),
                seen.declaredAt(),
                List.of(),
                seen.harmBeganAt(),
                seen.containedAt(),
                null,
                seen.resolvedAt(),
                List.of(),
                List.of(),
                seen.components(),
                List.of(),
                null,
                seen.source(),
                seen.flags(),
                view == null ? stamp.recordedAt() : view.recordedAt(),
                stamp.at());
    }

    private static State stateOf(ReadIncident seen) {
        if (seen.resolvedAt() != null) {
            return State.RESOLVED;
        }
        return seen.containedAt() == null ? State.OPEN : State.CONTAINED;
    }
}
