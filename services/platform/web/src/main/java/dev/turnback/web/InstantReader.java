package dev.turnback.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads an RFC 3339 string with an offset; a bare number or a local time is not an instant. */
final class InstantReader extends StdScalarDeserializer<Instant> {
    static final String EXPECTED = "an RFC 3339 time with an offset, such as 2026-03-01T09:30:00Z";

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(getValueType(context), parser);
        }
        String text = parser.getString();
        try {
            return parse(text);
        } catch (DateTimeException e) {
            return (Instant)
                    context.handleWeirdStringValue(Instant.class, text, "expected " + EXPECTED);
        }
    }

    /**
     * @throws DateTimeException when the text is no such time, or its year is not 0000–9999
     */
    static Instant parse(String text) {
        Instant canonical = UtcTime.parse(text);
        if (canonical != null) {
            return canonical;
        }
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 0 || time.getYear() > 9999) {
            throw new DateTimeException("the year is out of range");
        }
        return time.toInstant();
    }
}
