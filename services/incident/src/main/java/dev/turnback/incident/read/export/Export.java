package dev.turnback.incident.read.export;

import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.kernel.PositionVector;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an incident that was logged or published.
 *
 * @param incident as these events leave it
 * @param events in the order in which they were recorded
 * @param position up to where the logs were read
 * @param asOf only what was recorded by then, UTC; null for everything
 * @param exportedAt UTC
 */
record Export(
        IncidentView incident,
        List<Exported> events,
        PositionVector position,
        @Nullable Instant asOf,
        Instant exportedAt) {

    Export {
        events = events.stream().sorted(Exported.RECORDED).toList();
    }
}
