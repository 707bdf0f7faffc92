package dev.turnback.incident.read.told;

import dev.turnback.contracts.release.ReleaseEvents.IncidentTold;
import dev.turnback.incident.domain.history.IncidentIds;
import dev.turnback.incident.domain.told.Told;
import dev.turnback.incident.domain.told.ToldFact;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each source tells of each incident, as the release service published it. */
public final class ToldIncidents {

    /** The log whose published events fill it. */
    public static final String SOURCE = "release";

    public static final View<Told> VIEW =
            new View<>(
                    ViewDefinition.named("told-incidents", 2),
                    Told.class,
                    List.of(
                            new View.Fold<>(
                                    IncidentTold.class,
                                    ToldIncidents::incidentOf,
                                    ToldIncidents::evolve)),
                    _ -> Map.of());

    private ToldIncidents() {}

    /** The same for all that a source tells of the same incident. */
    public static String incidentOf(IncidentTold event) {
        return IncidentIds.incidentId("told\n" + event.sourceId() + "\n" + event.externalId());
    }

    private static Told evolve(@Nullable Told before, IncidentTold event) {
        return before == null ? Told.of(incidentOf(event), fact(event)) : before.and(fact(event));
    }

    private static ToldFact fact(IncidentTold event) {
        return new ToldFact(
                event.step(),
                event.title(),
                event.component(),
                event.severity(),
                event.begunAt(),
                event.at());
    }
}
