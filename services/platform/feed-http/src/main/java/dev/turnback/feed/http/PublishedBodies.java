package dev.turnback.feed.http;

import dev.turnback.contracts.PublishedTypes;
import dev.turnback.feed.BodyFormat;
import dev.turnback.web.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The records of the contracts as JSON; the type says which record is meant. */
public final class PublishedBodies implements BodyFormat {

    private final JsonMapper mapper = Json.mapper();

    @Override
    public byte[] write(Object body) {
        return mapper.writeValueAsBytes(body);
    }

    @Override
    public Object read(String type, byte[] json) {
        Class<?> record =
                PublishedTypes.record(type)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no event is of type " + type));
        try {
            return mapper.readValue(json, record);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "it is no " + type + ": " + e.getOriginalMessage(), e);
        }
    }
}
