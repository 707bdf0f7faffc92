package dev.turnback.release.ingest;

import dev.turnback.release.ingest.Reading.Unreadable;
import dev.turnback.web.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How payloads of others are read: what is there and of use is taken, the rest is passed over. Deep
 * nesting and what is no JSON object are refused.
 */
public final class Payloads {

    /** Longer texts are nothing that a version, an environment or an id could be. */
    public static final int LONGEST = 200;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(Json.MAX_DEPTH)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final List<DateTimeFormatter> TIMES =
            List.of(
                    DateTimeFormatter.ISO_DATE_TIME,
                    DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSS] XX", Locale.ROOT),
                    DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSS] zzz", Locale.ROOT));

    private Payloads() {}

    /** An object, or why it cannot be read. */
    public sealed interface Read {}

    public record Understood(JsonNode payload) implements Read {}

    public record Not(Unreadable unreadable) implements Read {}

    /** Reads the bytes of a JSON object. */
    public static Read object(byte[] bytes) {
        try {
            JsonNode read = MAPPER.readTree(bytes);
            return read instanceof ObjectNode object
                    ? new Understood(object)
                    : new Not(new Unreadable("the body is no JSON object"));
        } catch (JacksonException e) {
            return new Not(new Unreadable("the body cannot be read as JSON: " + firstLine(e)));
        }
    }

    private static String firstLine(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        return message.substring(0, Math.min(message.length(), LONGEST));
    }

    /** The text at a place; null when it is missing, blank, no text or longer than of use. */
    public static @Nullable String text(JsonNode node, String... path) {
        JsonNode at = node;
        for (String step : path) {
            at = at.path(step);
        }
        if (!at.isString()) {
            return null;
        }
        String text = at.asString().strip();
        return text.isEmpty() || text.length() > LONGEST ? null : text;
    }

    /** The whole number or text at a place, as text. */
    public static @Nullable String id(JsonNode node, String field) {
        JsonNode at = node.path(field);
        return at.isIntegralNumber() ? at.asString() : text(node, field);
    }

    /** A time with an offset or zone, also with a space where ISO 8601 has a T. */
    public static Optional<Instant> time(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        for (DateTimeFormatter format : TIMES) {
            try {
                return Optional.of(
                        Instant.from(
                                format.parseBest(text, OffsetDateTime::from, ZonedDateTime::from)));
            } catch (DateTimeException e) {
                // The next format may fit.
            }
        }
        return Optional.empty();
    }

    /** Reads JSON that is written as a text in JSON. */
    public static Optional<JsonNode> within(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(MAPPER.readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
