package dev.turnback.decision.read.advice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * One text for JSON that says the same, as RFC 8785 has it: without spaces, fields in the order of
 * their UTF-16 units, numbers as JavaScript writes them. So whoever read it and wrote it again has
 * the same bytes.
 */
final class CanonicalJson {

    /** Deeper than that nothing is nested. */
    static final int MOST_LEVELS = 16;

    /** JavaScript writes larger numbers, and those with more leading zeros, with an exponent. */
    private static final int MOST_DIGITS = 21;

    private static final int MOST_ZEROS = 6;

    private CanonicalJson() {}

    /**
     * @throws IllegalArgumentException with what was expected, when it is nested too deep, or holds
     *     a number that is not finite or half a character
     */
    static String of(JsonNode node) {
        var text = new StringBuilder();
        write(node, 1, text);
        return text.toString();
    }

    private static void write(JsonNode node, int level, StringBuilder out) {
        if (node.isContainer() && level > MOST_LEVELS) {
            throw new IllegalArgumentException(
                    "expected at most " + MOST_LEVELS + " levels of nesting");
        }
        switch (node.getNodeType()) {
            case OBJECT -> object(node, level, out);
            case ARRAY -> array(node, level, out);
            case STRING -> string(node.asString(), out);
            case NUMBER -> out.append(number(node.doubleValue()));
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO ->
                    throw new IllegalArgumentException("expected JSON of text and numbers");
        }
    }

    private static void object(JsonNode node, int level, StringBuilder out) {
        List<String> names = new ArrayList<>(node.propertyNames());
        names.sort(null);
        String separator = "";
        out.append('{');
        for (String name : names) {
            out.append(separator);
            string(name, out);
            out.append(':');
            write(node.path(name), level + 1, out);
            separator = ",";
        }
        out.append('}');
    }

    private static void array(JsonNode node, int level, StringBuilder out) {
        String separator = "";
        out.append('[');
        for (JsonNode each : node) {
            out.append(separator);
            write(each, level + 1, out);
            separator = ",";
        }
        out.append(']');
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        text.codePoints().forEach(each -> character(each, out));
        out.append('"');
    }

    private static void character(int character, StringBuilder out) {
        switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (character < ' ') {
                    out.append(String.format(Locale.ROOT, "\\u%04x", character));
                } else if (character >= Character.MIN_SURROGATE
                        && character <= Character.MAX_SURROGATE) {
                    throw new IllegalArgumentException("expected text of whole characters");
                } else {
                    out.appendCodePoint(character);
                }
            }
        }
    }

    /** The shortest digits that say the same number. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("expected numbers that are finite");
        }
        if (value == 0) {
            return "0";
        }
        String sign = value < 0 ? "-" : "";
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        if (digits.length() <= point && point <= MOST_DIGITS) {
            return sign + digits + "0".repeat(point - digits.length());
        }
        if (0 < point && point <= MOST_DIGITS) {
            return sign + digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-MOST_ZEROS < point && point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        String exponent = (point > 0 ? "+" : "-") + Math.abs(point - 1);
        return sign + digits.charAt(0) + fraction + "e" + exponent;
    }

    /** Java writes two digits where one says the same, such as 4.9E-324. */
    private static BigDecimal shortest(double value) {
        BigDecimal written = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal one = written.round(new MathContext(1)).stripTrailingZeros();
        return one.doubleValue() == value ? one : written;
    }
}
