package dev.turnback.alerts;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON value in UTF-8. What is told of a value that cannot be read names places and never
 * quotes it: what was sent may name people.
 */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(Limits.DEPTH)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Json() {}

    /** A value, or where and why there is none. */
    sealed interface Parsed {}

    record Tree(JsonNode value) implements Parsed {}

    /** The line is counted from 1 within what was to be parsed. */
    record Broken(int line, String why) implements Parsed {}

    static Parsed parse(byte[] bytes, int from, int to) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate(to - from);
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (decoder.decode(in, out, true).isError()) {
            return new Broken(1 + newlines(bytes, from, in.position()), "is no UTF-8");
        }
        String text = out.flip().toString();
        return parse(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private static Parsed parse(String text) {
        try {
            JsonNode value = MAPPER.readTree(text);
            return value == null || value.isMissingNode()
                    ? new Broken(1, "is empty")
                    : new Tree(value);
        } catch (StreamConstraintsException e) {
            return broken(
                    e,
                    "is nested deeper than %d levels, or has a number or a name without end"
                            .formatted(Limits.DEPTH));
        } catch (JacksonException e) {
            return broken(e, "is no JSON");
        }
    }

    private static Broken broken(JacksonException e, String why) {
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? new Broken(1, why)
                : new Broken(at.getLineNr(), why + ", from column " + at.getColumnNr() + " on");
    }

    private static int newlines(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                count++;
            }
        }
        return count;
    }
}
