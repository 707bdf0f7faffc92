package dev.turnback.service.events;

import dev.turnback.axon.RecordedEvent;
import dev.turnback.axon.RecordedEvent.Metadata;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event exactly as it is recorded.
 *
 * @param type stored type and version, such as {@code release-planned#1}
 * @param tags {@code key:value}
 * @param occurredAt when it happened, as claimed, UTC
 * @param recordedAt when the log's writer stamped it, UTC
 * @param actor who asked, as an id
 * @param hash SHA-256 (hex) of the commit it was recorded in
 */
public record EventView(
        String log,
        long position,
        String id,
        String type,
        List<String> tags,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable String correlationId,
        @Nullable String causationId,
        String hash,
        JsonNode body) {

    static EventView of(RecordedEvent event, JsonMapper mapper) {
        return new EventView(
                event.log(),
                event.position(),
                event.id(),
                event.type(),
                event.tags().stream().map(tag -> tag.key() + ":" + tag.value()).toList(),
                event.occurredAt(),
                event.recordedAt(),
                event.metadata().get(Metadata.ACTOR),
                event.metadata().get(Metadata.CORRELATION_ID),
                event.metadata().get(Metadata.CAUSATION_ID),
                event.hash(),
                mapper.readTree(event.json().open()));
    }

    /**
     * @param nextCursor the {@code after} of the next page, null at the end of the log
     * @param head the log's last position when the page was read
     */
    public record Page(List<EventView> items, @Nullable Long nextCursor, long head) {}
}
