package dev.turnback.insight;

import static tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;

import dev.turnback.contracts.PublishedTypes;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.web.Json;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Published events as JSON: the envelope and then the body as the items of one array, so that the
 * type is known before the body is met and nothing is read twice. A start reads every one of them.
 */
final class StoredEvents implements StoredFacts.EventFormat {

    private final JsonMapper mapper = Json.mapper();
    private final Map<String, ObjectReader> bodies = new ConcurrentHashMap<>();

    @Override
    public String write(PublishedEvent event) {
        var text = new StringWriter();
        try (JsonGenerator json = mapper.createGenerator(text)) {
            json.writeStartArray();
            json.writeString(event.source());
            json.writeNumber(event.position());
            json.writeString(event.id());
            json.writeString(event.type());
            json.writeString(event.subject());
            json.writeString(event.occurredAt().toString());
            json.writeString(event.recordedAt().toString());
            json.writeString(event.correlationId());
            json.writeString(event.causationId());
            json.writePOJO(event.body());
            json.writeEndArray();
        }
        return text.toString();
    }

    @Override
    public PublishedEvent read(String text) {
        try (JsonParser json = mapper.createParser(text)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new IllegalArgumentException("a stored event does not begin as one");
            }
            String source = string(json);
            json.nextToken();
            long position = json.getLongValue();
            String id = string(json);
            String type = string(json);
            return new PublishedEvent(
                    source,
                    position,
                    id,
                    type,
                    string(json),
                    Instant.parse(string(json)),
                    Instant.parse(string(json)),
                    json.nextStringValue(),
                    json.nextStringValue(),
                    body(type, json));
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("a stored event does not read", e);
        }
    }

    private Object body(String type, JsonParser json) {
        json.nextToken();
        return bodies.computeIfAbsent(type, this::reader).readValue(json);
    }

    private ObjectReader reader(String type) {
        return PublishedTypes.record(type)
                .map(record -> mapper.readerFor(record).without(FAIL_ON_TRAILING_TOKENS))
                .orElseThrow(() -> new IllegalArgumentException("no event is of type " + type));
    }

    private static String string(JsonParser json) {
        @Nullable String value = json.nextStringValue();
        if (value == null) {
            throw new IllegalArgumentException("a stored event lacks a part of its envelope");
        }
        return value;
    }
}
