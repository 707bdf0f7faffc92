package dev.turnback.decision.read.incidents;

import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.IncidentObserved;
import dev.turnback.contracts.incident.IncidentEvents.IncidentSuspected;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident that was declared or suspected, or read from history.
 *
 * @param declaredAt when a person declared it, as claimed, UTC; null for others
 * @param drill true for an exercise
 */
public record KnownIncident(String id, String title, @Nullable Instant declaredAt, boolean drill) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "incident";

    public static final View<KnownIncident> VIEW =
            new View<>(
                    ViewDefinition.named("known-incidents", 3),
                    KnownIncident.class,
                    List.of(
                            new View.Fold<>(
                                    IncidentDeclared.class,
                                    IncidentDeclared::incidentId,
                                    KnownIncident::declared),
                            new View.Fold<>(
                                    IncidentSuspected.class,
                                    IncidentSuspected::incidentId,
                                    KnownIncident::suspected),
                            new View.Fold<>(
                                    IncidentObserved.class,
                                    IncidentObserved::incidentId,
                                    KnownIncident::observed)),
                    _ -> Map.of());

    private static KnownIncident declared(@Nullable KnownIncident before, IncidentDeclared event) {
        return new KnownIncident(event.incidentId(), event.title(), event.at(), event.drill());
    }

    private static KnownIncident suspected(
            @Nullable KnownIncident before, IncidentSuspected event) {
        return new KnownIncident(event.incidentId(), event.title(), null, false);
    }

    private static KnownIncident observed(@Nullable KnownIncident before, IncidentObserved event) {
        return new KnownIncident(event.incidentId(), event.title(), null, false);
    }
}
