package dev.turnback.guidance.read.findings;

import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding that was recorded.
 *
 * @param position of its event, as in {@code incident:77}
 */
public record KnownFinding(String id, String incidentId, String position) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "incident";

    public static final View<KnownFinding> VIEW =
            new View<>(
                    ViewDefinition.named("known-findings", 1),
                    KnownFinding.class,
                    List.of(
                            new View.Fold<>(
                                    IncidentEvents.FindingRecorded.class,
                                    IncidentEvents.FindingRecorded::findingId,
                                    KnownFinding::recorded)),
                    _ -> Map.of());

    private static KnownFinding recorded(
            @Nullable KnownFinding before, IncidentEvents.FindingRecorded event, Stamp stamp) {
        return new KnownFinding(event.findingId(), event.incidentId(), stamp.at());
    }
}
