package dev.turnback.alerts;

import dev.turnback.alerts.Observation.Sample;
import dev.turnback.alerts.Verdict.Accepted;
import dev.turnback.alerts.Verdict.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads samples, one JSON object a line: {@code signal}, {@code value}, one of {@code at} (RFC
 * 3339), {@code atEpochSeconds} and {@code atEpochMillis}, and where they are known {@code
 * component}, {@code release} and {@code environment}. A field that is none of these is refused: a
 * misspelt environment would count for every one.
 */
public final class SampleLines {

    private static final String SECONDS = "atEpochSeconds";
    private static final String MILLIS = "atEpochMillis";
    private static final List<String> TIMES = List.of("at", SECONDS, MILLIS);
    private static final Set<String> FIELDS =
            Set.of("signal", "component", "release", "environment", "value", "at", SECONDS, MILLIS);

    private SampleLines() {}

    /**
     * Lines that are read at once.
     *
     * @param firstLine counted from 1 in all that was delivered
     * @param from the first byte
     * @param to after the last byte
     */
    public record Part(int firstLine, int from, int to) {}

    /** All of it, a reading for each part; lines are counted through. */
    public static List<Reading> read(byte[] body) {
        if (body.length > Limits.SAMPLE_BYTES) {
            return List.of(whole("has more than %d bytes".formatted(Limits.SAMPLE_BYTES)));
        }
        List<Reading> readings =
                parts(body).stream()
                        .map(part -> read(body, part))
                        .filter(reading -> !reading.items().isEmpty())
                        .toList();
        return readings.isEmpty() ? List.of(whole("has no line with a sample")) : readings;
    }

    private static Reading whole(String why) {
        return Reading.whole(Kind.SAMPLES, new Refused(why));
    }

    /** Cuts at ends of lines, so that no part has more bytes or lines than are read at once. */
    public static List<Part> parts(byte[] body) {
        var parts = new ArrayList<Part>();
        int start = 0;
        int firstLine = 1;
        int line = 1;
        for (int at = 0; at < body.length; line++) {
            int next = Math.min(lineEnd(body, at, body.length) + 1, body.length);
            if (at > start
                    && (next - start > Limits.BYTES || line - firstLine == Limits.OBSERVATIONS)) {
                parts.add(new Part(firstLine, start, at));
                start = at;
                firstLine = line;
            }
            at = next;
        }
        if (start < body.length) {
            parts.add(new Part(firstLine, start, body.length));
        }
        return List.copyOf(parts);
    }

    /** Blank lines are passed over. */
    public static Reading read(byte[] body, Part part) {
        var items = new Reading.Parts();
        int line = part.firstLine();
        for (int at = part.from(); at < part.to(); line++) {
            int end = lineEnd(body, at, part.to());
            if (!isBlank(body, at, end)) {
                items.add(read(line, body, at, end));
            }
            at = end + 1;
        }
        return items.of(Kind.SAMPLES);
    }

    private static int lineEnd(byte[] body, int from, int to) {
        int at = from;
        while (at < to && body[at] != '\n') {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte[] body, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private static Item read(int line, byte[] body, int from, int to) {
        if (to - from > Limits.LINE_BYTES) {
            return refused(line, "has more than %d bytes".formatted(Limits.LINE_BYTES));
        }
        return switch (Json.parse(body, from, to)) {
            case Json.Broken(_, String why) -> refused(line, why);
            case Json.Tree(ObjectNode object) -> sample(line, object);
            case Json.Tree(_) -> refused(line, "is no JSON object");
        };
    }

    private static Item refused(int line, String why) {
        return new Item(line, "", new Refused(why));
    }

    private static Item sample(int line, JsonNode object) {
        var from = new Fields(line, "", object);
        for (String field : object.propertyNames()) {
            if (!FIELDS.contains(field)) {
                unknown(from, field);
            }
        }
        String signal = from.needed("signal");
        String component = from.text("component");
        String release = from.text("release");
        String environment = from.text("environment");
        Instant at = time(from);
        Double value = from.number("value");
        return signal == null || at == null || value == null || from.isFaulty()
                ? from.refused()
                : from.of(
                        new Accepted(
                                new Sample(signal, component, release, environment, at, value)));
    }

    /** Only what looks like the name of a field is said again. */
    private static void unknown(Fields from, String field) {
        String why =
                "there is no such field; known fields: signal, value, "
                        + String.join(", ", TIMES)
                        + ", component, release, environment";
        if (field.matches("[A-Za-z_]{1,40}")) {
            from.fails(field, why);
        } else {
            from.fails("a field", why);
        }
    }

    private static @Nullable Instant time(Fields from) {
        List<String> told = TIMES.stream().filter(from::has).toList();
        if (told.isEmpty()) {
            from.fails("at", "is required, or atEpochSeconds or atEpochMillis");
            return null;
        }
        if (told.size() > 1) {
            from.fails(told.get(1), "is a second time; one is read");
            return null;
        }
        String field = told.getFirst();
        if (field.equals("at")) {
            if (from.node("at").isNumber()) {
                from.fails("at", "is a number: call it atEpochSeconds or atEpochMillis");
            }
            return from.neededTime("at");
        }
        Double number = from.number(field);
        return number == null
                ? null
                : from.plausible(
                        field,
                        Instant.ofEpochMilli(
                                Math.round(field.equals(SECONDS) ? number * 1000 : number)));
    }
}
