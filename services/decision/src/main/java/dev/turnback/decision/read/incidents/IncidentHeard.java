package dev.turnback.decision.read.incidents;

import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.IncidentEvents.FindingRecorded;
import dev.turnback.contracts.incident.ReviewEvents;
import dev.turnback.contracts.incident.RoomEvents;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.web.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was published of the course of an incident, in order: what was known of it at any time.
 *
 * @param events as they were published
 */
public record IncidentHeard(String id, List<Heard> events) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "incident";

    public static final View<IncidentHeard> VIEW =
            new View<>(
                    ViewDefinition.named("heard-incidents", 1),
                    IncidentHeard.class,
                    List.of(
                            new View.Fold<IncidentHeard, IncidentEvents>(
                                    IncidentEvents.class,
                                    IncidentEvents::incidentId,
                                    (before, event, stamp) ->
                                            with(before, event, stamp.recordedAt()))),
                    _ -> Map.of());

    public IncidentHeard {
        events = List.copyOf(events);
    }

    /**
     * @param type of the CloudEvent
     * @param body its data, as JSON
     * @param recordedAt when it was recorded, UTC
     */
    public record Heard(String type, String body, Instant recordedAt) {

        IncidentEvents event() {
            return PublishedTypes.record(type)
                    .map(known -> Json.mapper().readValue(body, known))
                    .map(IncidentEvents.class::cast)
                    .orElseThrow(() -> new IllegalStateException(type + " is not published"));
        }
    }

    /** What is written in a room, and learned from it, is left out: it would be long. */
    private static @Nullable IncidentHeard with(
            @Nullable IncidentHeard before, IncidentEvents event, Instant recordedAt) {
        if (event instanceof RoomEvents
                || event instanceof ReviewEvents
                || event instanceof FindingRecorded) {
            return before;
        }
        var heard =
                new Heard(
                        PublishedTypes.type(event.getClass()),
                        Json.mapper().writeValueAsString(event),
                        recordedAt);
        return new IncidentHeard(
                event.incidentId(),
                before == null
                        ? List.of(heard)
                        : Stream.concat(before.events.stream(), Stream.of(heard)).toList());
    }

    /** What was recorded by a time, UTC. */
    public IncidentAsKnown asOf(Instant time) {
        return IncidentAsKnown.of(
                events.stream()
                        .filter(each -> !each.recordedAt().isAfter(time))
                        .map(Heard::event)
                        .toList());
    }
}
