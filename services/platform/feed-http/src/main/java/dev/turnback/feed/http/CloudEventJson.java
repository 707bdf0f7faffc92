package dev.turnback.feed.http;

import dev.turnback.contracts.PublishedTypes;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.web.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A published event as CloudEvents 1.0.2 in JSON.
 *
 * @param source {@code /turnback/} and the log
 * @param time when it happened, as claimed, UTC
 * @param recordedtime when the log's writer stamped it, UTC
 * @param sequence the position in the log
 */
public record CloudEventJson(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        Instant recordedtime,
        String sequence,
        @Nullable String correlationid,
        @Nullable String causationid,
        String datacontenttype,
        JsonNode data) {

    /**
     * @param upTo every position up to here was looked at
     * @param closedAt everything recorded at or before this time (UTC) is at or before {@code
     *     head}; null when nothing is known
     */
    record Page(List<CloudEventJson> items, long upTo, long head, @Nullable Instant closedAt) {

        static Page of(EventFeed.Page page) {
            return new Page(
                    page.events().stream().map(CloudEventJson::of).toList(),
                    page.upTo(),
                    page.head(),
                    page.closedAt().equals(Instant.MIN) ? null : page.closedAt());
        }

        EventFeed.Page page(String log) {
            return new EventFeed.Page(
                    items.stream().map(event -> event.event(log)).toList(),
                    upTo,
                    head,
                    closedAt == null ? Instant.MIN : closedAt);
        }
    }

    public static CloudEventJson of(PublishedEvent event) {
        return new CloudEventJson(
                "1.0",
                event.id(),
                "/turnback/" + event.source(),
                event.type(),
                event.subject(),
                event.occurredAt(),
                event.recordedAt(),
                Long.toString(event.position()),
                event.correlationId(),
                event.causationId(),
                "application/json",
                Json.mapper().valueToTree(event.body()));
    }

    private PublishedEvent event(String log) {
        Class<?> record =
                PublishedTypes.record(type)
                        .orElseThrow(
                                () -> new IllegalStateException("no event is of type " + type));
        try {
            return new PublishedEvent(
                    log,
                    Long.parseLong(sequence),
                    id,
                    type,
                    subject,
                    time,
                    recordedtime,
                    correlationid,
                    causationid,
                    Json.mapper().treeToValue(data, record));
        } catch (JacksonException e) {
            throw new IllegalStateException("event " + id + " of " + log + " does not read", e);
        }
    }
}
