package dev.turnback.insight;

import dev.turnback.contracts.PublishedTypes;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.web.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published events as JSON; their type says how the body is read again. */
final class StoredEvents implements StoredFacts.EventFormat {

    private static final TypeReference<Stored<JsonNode>> TYPE = new TypeReference<>() {};

    private final JsonMapper mapper = Json.mapper();

    /**
     * @param body a record, or what a record was written as
     */
    record Stored<B>(
            String source,
            long position,
            String id,
            String type,
            String subject,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable String correlationId,
            @Nullable String causationId,
            B body) {}

    @Override
    public String write(PublishedEvent event) {
        return mapper.writeValueAsString(
                new Stored<>(
                        event.source(),
                        event.position(),
                        event.id(),
                        event.type(),
                        event.subject(),
                        event.occurredAt(),
                        event.recordedAt(),
                        event.correlationId(),
                        event.causationId(),
                        event.body()));
    }

    @Override
    public PublishedEvent read(String text) {
        try {
            Stored<JsonNode> stored = mapper.readValue(text, TYPE);
            Class<?> body =
                    PublishedTypes.record(stored.type())
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "no event is of type " + stored.type()));
            return new PublishedEvent(
                    stored.source(),
                    stored.position(),
                    stored.id(),
                    stored.type(),
                    stored.subject(),
                    stored.occurredAt(),
                    stored.recordedAt(),
                    stored.correlationId(),
                    stored.causationId(),
                    mapper.treeToValue(stored.body(), body));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a stored event does not read", e);
        }
    }
}
