package dev.turnback.release.read.heard;

import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.IncidentEvents.CorrectedField;
import dev.turnback.contracts.incident.IncidentEvents.FindingRecorded;
import dev.turnback.contracts.incident.IncidentEvents.HarmNoted;
import dev.turnback.contracts.incident.IncidentEvents.IncidentContained;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCorrected;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDismissed;
import dev.turnback.contracts.incident.IncidentEvents.IncidentObserved;
import dev.turnback.contracts.incident.IncidentEvents.IncidentResolved;
import dev.turnback.contracts.incident.IncidentEvents.IncidentSuspected;
import dev.turnback.contracts.incident.IncidentEvents.ObligationConnected;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident that was declared. Times are claimed, UTC.
 *
 * @param since the onset of its harm, or when it was declared while none is noted
 * @param over true once it is contained or resolved
 */
public record KnownIncident(String id, String title, boolean drill, Instant since, boolean over) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "incident";

    public static final View<KnownIncident> VIEW =
            new View<>(
                    ViewDefinition.named("known-incidents", 1),
                    KnownIncident.class,
                    List.of(
                            new View.Fold<>(
                                    IncidentEvents.class,
                                    IncidentEvents::incidentId,
                                    KnownIncident::evolve)),
                    _ -> Map.of());

    private static @Nullable KnownIncident evolve(
            @Nullable KnownIncident row, IncidentEvents event) {
        if (event instanceof IncidentDeclared e) {
            return new KnownIncident(e.incidentId(), e.title(), e.drill(), e.at(), false);
        }
        return row == null ? null : row.after(event);
    }

    private KnownIncident after(IncidentEvents event) {
        return switch (event) {
            case HarmNoted e ->
                    new KnownIncident(id, title, drill, earlier(since, e.beganAt()), over);
            case IncidentCorrected e when e.field() == CorrectedField.TITLE ->
                    new KnownIncident(id, e.now(), drill, since, over);
            case IncidentContained _, IncidentResolved _ ->
                    new KnownIncident(id, title, drill, since, true);
            case IncidentDeclared _,
                    IncidentSuspected _,
                    ObligationConnected _,
                    IncidentDismissed _,
                    IncidentCorrected _,
                    ReleaseLinked _,
                    FindingRecorded _,
                    IncidentObserved _ ->
                    this;
        };
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }
}
