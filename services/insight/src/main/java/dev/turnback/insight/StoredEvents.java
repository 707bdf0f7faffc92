package dev.turnback.insight;

import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.web.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published release events as JSON; the record's name says how the body is read again. */
final class StoredEvents implements StoredFacts.EventFormat {

    private static final Map<String, Class<?>> BODIES =
            Arrays.stream(ReleaseEvents.class.getPermittedSubclasses())
                    .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final JsonMapper mapper = Json.mapper();

    /** {@code body} is a record named {@code record}. */
    record Stored(
            String source,
            long position,
            String id,
            String type,
            String subject,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable String correlationId,
            @Nullable String causationId,
            String record,
            JsonNode body) {}

    @Override
    public String write(PublishedEvent event) {
        return mapper.writeValueAsString(
                new Stored(
                        event.source(),
                        event.position(),
                        event.id(),
                        event.type(),
                        event.subject(),
                        event.occurredAt(),
                        event.recordedAt(),
                        event.correlationId(),
                        event.causationId(),
                        event.body().getClass().getSimpleName(),
                        mapper.valueToTree(event.body())));
    }

    @Override
    public PublishedEvent read(String text) {
        try {
            Stored stored = mapper.readValue(text, Stored.class);
            Class<?> body = BODIES.get(stored.record());
            if (body == null) {
                throw new IllegalArgumentException("no event is called " + stored.record());
            }
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
