package dev.turnback.release.read.heard;

import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.IncidentEvents.CancellationWithdrawn;
import dev.turnback.contracts.incident.IncidentEvents.ComponentLinked;
import dev.turnback.contracts.incident.IncidentEvents.CorrectedField;
import dev.turnback.contracts.incident.IncidentEvents.FindingRecorded;
import dev.turnback.contracts.incident.IncidentEvents.HarmNoted;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCancelled;
import dev.turnback.contracts.incident.IncidentEvents.IncidentClosed;
import dev.turnback.contracts.incident.IncidentEvents.IncidentContained;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCorrected;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDismissed;
import dev.turnback.contracts.incident.IncidentEvents.IncidentObserved;
import dev.turnback.contracts.incident.IncidentEvents.IncidentReopened;
import dev.turnback.contracts.incident.IncidentEvents.IncidentResolved;
import dev.turnback.contracts.incident.IncidentEvents.IncidentSuspected;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsMerged;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsSplit;
import dev.turnback.contracts.incident.IncidentEvents.ObligationConnected;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.contracts.incident.IncidentEvents.SeverityChanged;
import dev.turnback.contracts.incident.ReviewEvents;
import dev.turnback.contracts.incident.RoomEvents;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident that was declared, or is suspected. Times are claimed, UTC.
 *
 * @param since the onset of its harm, or when it was declared while none is noted
 * @param over true once it is contained or resolved, and does not go on after all
 * @param none true while it was only suspected and is none, or was declared by mistake
 * @param mergedInto the one that it is part of, null while it stands by itself
 */
public record KnownIncident(
        String id,
        String title,
        boolean drill,
        Instant since,
        boolean over,
        boolean none,
        @Nullable String mergedInto) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "incident";

    public static final View<KnownIncident> VIEW =
            new View<>(
                    ViewDefinition.named("known-incidents", 3),
                    KnownIncident.class,
                    List.of(
                            new View.Fold<>(
                                    IncidentEvents.class,
                                    IncidentEvents::incidentId,
                                    KnownIncident::evolve)),
                    _ -> Map.of());

    private static @Nullable KnownIncident evolve(
            @Nullable KnownIncident row, IncidentEvents event) {
        return switch (event) {
            case IncidentDeclared e -> declared(row, e);
            case IncidentSuspected e ->
                    new KnownIncident(e.incidentId(), e.title(), false, e.at(), false, false, null);
            case IncidentEvents e -> row == null ? null : row.after(e);
        };
    }

    private static KnownIncident declared(@Nullable KnownIncident row, IncidentDeclared e) {
        Instant since = row == null ? e.at() : earlier(row.since(), e.at());
        return new KnownIncident(e.incidentId(), e.title(), e.drill(), since, false, false, null);
    }

    private KnownIncident after(IncidentEvents event) {
        return switch (event) {
            case HarmNoted e -> since(earlier(since, e.beganAt()));
            case IncidentCorrected e when e.field() == CorrectedField.TITLE ->
                    new KnownIncident(id, e.now(), drill, since, over, none, mergedInto);
            case IncidentContained _, IncidentResolved _ -> standing(true, none);
            case IncidentReopened _ -> standing(false, none);
            case IncidentDismissed _ -> standing(true, true);
            case IncidentCancelled _ -> standing(over, true);
            case CancellationWithdrawn _ -> standing(over, false);
            case IncidentsMerged e -> mergedInto(e.into());
            case IncidentsSplit _ -> mergedInto(null);
            case IncidentDeclared _,
                    IncidentSuspected _,
                    ObligationConnected _,
                    IncidentCorrected _,
                    IncidentClosed _,
                    SeverityChanged _,
                    ReleaseLinked _,
                    ComponentLinked _,
                    FindingRecorded _,
                    IncidentObserved _,
                    RoomEvents _,
                    ReviewEvents _ ->
                    this;
        };
    }

    private KnownIncident since(Instant onset) {
        return new KnownIncident(id, title, drill, onset, over, none, mergedInto);
    }

    private KnownIncident standing(boolean isOver, boolean isNone) {
        return new KnownIncident(id, title, drill, since, isOver, isNone, mergedInto);
    }

    private KnownIncident mergedInto(@Nullable String other) {
        return new KnownIncident(id, title, drill, since, over, none, other);
    }

    /** The one that it is part of, harmful since this one's harm began when that is earlier. */
    public KnownIncident within(KnownIncident whole) {
        return whole.since(earlier(whole.since(), since));
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }
}
