package dev.turnback.release.ingest;

import dev.turnback.release.ingest.Reading.Tale;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
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
            return new Not(new Unreadable("the body cannot be read as JSON" + place(e)));
        }
    }

    /** Where it breaks off; what is there is nobody's, and belongs in no log. */
    private static String place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null ? "" : ": line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    /** The text at a place; null when it is missing, blank, no text or longer than of use. */
    public static @Nullable String text(JsonNode node, String... path) {
        String text = whole(node, path);
        return text == null || text.length() > LONGEST ? null : text;
    }

    /**
     * The text at a place where one that is too long cannot be passed over; null when it is
     * missing, blank or no text.
     *
     * @throws TooLong when it is longer than of use
     */
    public static @Nullable String said(JsonNode node, String... path) {
        String text = whole(node, path);
        return text == null ? null : checked(text, path);
    }

    /**
     * The same text.
     *
     * @param path where it is
     * @throws TooLong when it is longer than of use
     */
    public static String checked(String text, String... path) {
        if (text.length() > LONGEST) {
            throw new TooLong(String.join(".", path));
        }
        return text;
    }

    /** The text at a place, however long; null when it is missing, blank or no text. */
    public static @Nullable String whole(JsonNode node, String... path) {
        JsonNode at = node;
        for (String step : path) {
            at = at.path(step);
        }
        String text = at.isString() ? at.asString().strip() : "";
        return text.isEmpty() ? null : text;
    }

    /** Something that must not be lost is longer than {@link #LONGEST}. */
    public static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLong(String place) {
            super("%s is longer than %d characters".formatted(place, LONGEST), null, false, false);
        }
    }

    /** What is read, or that it cannot be because a text in it is too long. */
    public static Tale unlessTooLong(Supplier<Tale> reading) {
        try {
            return reading.get();
        } catch (TooLong e) {
            return new Unreadable(String.valueOf(e.getMessage()));
        }
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
