package dev.turnback.incident.domain.history;

import static dev.turnback.incident.domain.history.HistoryPolicies.knowsLess;
import static dev.turnback.incident.domain.history.HistoryPolicies.saysTheSame;

import dev.turnback.incident.domain.history.HistoricalIncident.Recorded;
import dev.turnback.incident.domain.history.HistoricalIncident.Unread;
import dev.turnback.incident.domain.history.HistoryCommand.RecordIncident;
import dev.turnback.incident.domain.history.HistoryEvent.IncidentRead;
import dev.turnback.incident.domain.history.HistoryRejection.NotItsId;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import java.util.Optional;

/** An incident of the past is recorded once, and again only when a reading knows more. */
public final class HistoryDecider
        implements Decider<HistoryCommand, HistoricalIncident, HistoryEvent, HistoryRejection> {

    @Override
    public HistoricalIncident initial() {
        return new Unread();
    }

    @Override
    public Outcome<HistoryEvent, HistoryRejection> decide(
            HistoryCommand command, HistoricalIncident incident) {
        return switch (command) {
            case RecordIncident c -> record(c, incident);
        };
    }

    @Override
    public HistoricalIncident evolve(HistoricalIncident incident, HistoryEvent event) {
        return switch (event) {
            case IncidentRead e -> new Recorded(e.revision(), e.seen());
        };
    }

    private static Outcome<HistoryEvent, HistoryRejection> record(
            RecordIncident c, HistoricalIncident incident) {
        ReadIncident seen = c.seen();
        String expected = IncidentIds.incidentId(seen.key());
        if (!expected.equals(c.incidentId())) {
            return Outcome.rejected(new NotItsId(expected));
        }
        Optional<HistoryRejection> impossible = HistoryPolicies.impossible(seen);
        if (impossible.isPresent()) {
            return Outcome.rejected(impossible.get());
        }
        return switch (incident) {
            case Unread _ -> Outcome.accepted(read(c, 1));
            case Recorded(_, ReadIncident known)
                    when saysTheSame(known, seen) || knowsLess(known, seen) ->
                    Outcome.ignored();
            case Recorded(int revision, _) -> Outcome.accepted(read(c, revision + 1));
        };
    }

    private static IncidentRead read(RecordIncident c, int revision) {
        return new IncidentRead(
                c.incidentId(), c.importId(), revision, c.seen(), c.seen().declaredAt());
    }
}
