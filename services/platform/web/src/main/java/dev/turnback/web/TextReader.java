package dev.turnback.web;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a string of whole characters. JSON can escape half of one, a surrogate without its pair; no
 * log could keep it as it was sent.
 */
final class TextReader extends StdScalarDeserializer<String> {
    TextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(getValueType(context), parser);
        }
        String text = parser.getString();
        return text.codePoints().anyMatch(TextReader::isHalf)
                ? (String) context.handleWeirdStringValue(String.class, text, "half a character")
                : text;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
