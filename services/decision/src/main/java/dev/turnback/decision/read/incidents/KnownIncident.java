package dev.turnback.decision.read.incidents;

import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An incident that was declared, or read from history. */
public record KnownIncident(String id, String title) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "incident";

    public static final View<KnownIncident> VIEW =
            new View<>(
                    ViewDefinition.named("known-incidents", 1),
                    KnownIncident.class,
                    List.of(
                            new View.Fold<>(
                                    IncidentEvents.IncidentDeclared.class,
                                    IncidentEvents.IncidentDeclared::incidentId,
                                    KnownIncident::declared),
                            new View.Fold<>(
                                    IncidentEvents.IncidentObserved.class,
                                    IncidentEvents.IncidentObserved::incidentId,
                                    KnownIncident::observed)),
                    _ -> Map.of());

    private static KnownIncident declared(
            @Nullable KnownIncident before, IncidentEvents.IncidentDeclared event) {
        return new KnownIncident(event.incidentId(), event.title());
    }

    private static KnownIncident observed(
            @Nullable KnownIncident before, IncidentEvents.IncidentObserved event) {
        return new KnownIncident(event.incidentId(), event.title());
    }
}
