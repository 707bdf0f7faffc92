package dev.turnback.web;

import io.swagger.v3.oas.models.media.Schema;
import java.time.DateTimeException;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads an RFC 3339 string with an offset, or a number of seconds. */
final class MomentReader extends StdScalarDeserializer<Moment> {
    static final String EXPECTED = InstantReader.EXPECTED + ", or seconds up to 10,000,000,000";

    MomentReader() {
        super(Moment.class);
    }

    /** What the API description says of it. */
    static Schema<?> schema() {
        Schema<String> time = new Schema<>();
        time.addType("string");
        time.setFormat("date-time");
        Schema<Double> seconds = new Schema<>();
        seconds.addType("number");
        Schema<?> either = new Schema<>();
        either.setAnyOf(List.of(time, seconds));
        return either;
    }

    @Override
    public Moment deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            return time(parser.getString(), context);
        }
        return parser.isExpectedNumberIntToken() || parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)
                ? seconds(parser.getDoubleValue(), context)
                : (Moment) context.handleUnexpectedToken(getValueType(context), parser);
    }

    private static Moment time(String text, DeserializationContext context) {
        try {
            return new Moment.At(InstantReader.parse(text));
        } catch (DateTimeException e) {
            return (Moment) context.handleWeirdStringValue(Moment.class, text, EXPECTED);
        }
    }

    private static Moment seconds(double seconds, DeserializationContext context) {
        return Math.abs(seconds) <= Moment.Seconds.MOST
                ? new Moment.Seconds(seconds)
                : (Moment) context.handleWeirdNumberValue(Moment.class, seconds, EXPECTED);
    }
}
