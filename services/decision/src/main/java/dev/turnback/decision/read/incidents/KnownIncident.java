package dev.turnback.decision.read.incidents;

import dev.turnback.contracts.Severity;
import dev.turnback.contracts.incident.IncidentEvents.CorrectedField;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCorrected;
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
 * @param severity as it was told last; null when nobody rated it
 * @param declaredAt when a person declared it, as claimed, UTC; null for others
 * @param drill true for an exercise
 */
public record KnownIncident(
        String id,
        String title,
        @Nullable Severity severity,
        @Nullable Instant declaredAt,
        boolean drill) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "incident";

    public static final View<KnownIncident> VIEW =
            new View<>(
                    ViewDefinition.named("known-incidents", 4),
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
                                    KnownIncident::observed),
                            new View.Fold<>(
                                    IncidentCorrected.class,
                                    IncidentCorrected::incidentId,
                                    KnownIncident::corrected)),
                    _ -> Map.of());

    private static KnownIncident declared(@Nullable KnownIncident before, IncidentDeclared event) {
        return new KnownIncident(
                event.incidentId(), event.title(), event.severity(), event.at(), event.drill());
    }

    private static KnownIncident suspected(
            @Nullable KnownIncident before, IncidentSuspected event) {
        return new KnownIncident(event.incidentId(), event.title(), event.severity(), null, false);
    }

    private static KnownIncident observed(@Nullable KnownIncident before, IncidentObserved event) {
        return new KnownIncident(event.incidentId(), event.title(), event.severity(), null, false);
    }

    private static @Nullable KnownIncident corrected(
            @Nullable KnownIncident before, IncidentCorrected event) {
        return before == null || event.field() != CorrectedField.SEVERITY
                ? before
                : new KnownIncident(
                        before.id,
                        before.title,
                        Severity.valueOf(event.now()),
                        before.declaredAt,
                        before.drill);
    }
}
