package dev.turnback.playbook;

import dev.turnback.playbook.YamlNode.Fields;
import dev.turnback.playbook.YamlNode.Items;
import dev.turnback.playbook.YamlNode.Numeric;
import dev.turnback.playbook.YamlNode.OddNumber;
import dev.turnback.playbook.YamlNode.Text;
import dev.turnback.playbook.YamlNode.Truth;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the schema's keywords ask for, in sentences. */
final class SchemaWords {

    private static final Map<String, String> TYPES =
            Map.of(
                    "object", "fields",
                    "array", "a list",
                    "string", "text",
                    "number", "a number",
                    "integer", "a whole number",
                    "boolean", "true or false");

    /** Those of the one schema, each compiled once. */
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private SchemaWords() {}

    /** What was expected in place of a value of another type; null when it is of the type. */
    static @Nullable String unlike(YamlNode node, Map<?, ?> of) {
        String type = String.valueOf(of.get("type"));
        boolean fits =
                switch (node) {
                    case Fields _ -> type.equals("object");
                    case Items _ -> type.equals("array");
                    case Text _ -> type.equals("string");
                    case Truth _ -> type.equals("boolean");
                    case Numeric(BigDecimal number, _) ->
                            type.equals("number") || (type.equals("integer") && isWhole(number));
                    case YamlNode.Nothing _, OddNumber _ -> false;
                };
        return fits ? null : "expected " + TYPES.get(type) + hint(type, node);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String hint(String type, YamlNode node) {
        return switch (node) {
            case YamlNode.Nothing _ -> ", and there is nothing: leave the field out instead";
            case Numeric _, OddNumber _, Truth _ when type.equals("string") ->
                    ": put it into quotes";
            case OddNumber _ -> ", written as in JSON, with at most 21 digits before the point";
            case Fields _, Items _, Text _, Numeric _, Truth _ -> "";
        };
    }

    /** Null when the text is one that the schema allows. */
    static @Nullable String wrong(String text, Map<?, ?> of) {
        List<?> constants = SchemaDocument.list(of, "enum");
        if (!constants.isEmpty() && !constants.contains(text)) {
            return "expected one of "
                    + constants.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        BigDecimal most = SchemaDocument.number(of, "maxLength");
        if (most != null && text.codePointCount(0, text.length()) > most.intValue()) {
            return "expected at most " + most + " characters";
        }
        if (of.get("pattern") instanceof String pattern && !found(pattern, text)) {
            return "expected " + of.get("$comment");
        }
        return "date-time".equals(of.get("format")) && !isTime(text)
                ? "expected an RFC 3339 time with an offset, such as 2026-03-01T09:30:00Z"
                : null;
    }

    /** In a schema the end is the very end, also behind a line feed, and a space is any space. */
    private static boolean found(String pattern, String text) {
        return PATTERNS.computeIfAbsent(pattern, SchemaWords::compiled).matcher(text).find();
    }

    private static Pattern compiled(String pattern) {
        String java =
                pattern.endsWith("$")
                        ? pattern.substring(0, pattern.length() - 1) + "\\z"
                        : pattern;
        return Pattern.compile(java, Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static boolean isTime(String text) {
        try {
            int year = OffsetDateTime.parse(text).getYear();
            return year >= 0 && year <= 9999;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * Null when of each group of alternatives exactly one is there, and no two exclude each other.
     */
    static @Nullable String alternatives(Set<String> names, Map<?, ?> of) {
        List<String> choices =
                SchemaDocument.list(of, "oneOf").stream()
                        .map(each -> String.valueOf(required(each).getFirst()))
                        .toList();
        if (!choices.isEmpty() && choices.stream().filter(names::contains).count() != 1) {
            return "expected " + String.join(" or ", choices) + ", one of both";
        }
        List<?> never = of.get("not") instanceof Map<?, ?> not ? required(not) : List.of();
        return !never.isEmpty() && names.containsAll(never)
                ? "expected "
                        + never.stream().map(Object::toString).collect(Collectors.joining(" or "))
                        + ", not both"
                : null;
    }

    private static List<?> required(Object schema) {
        return SchemaDocument.list((Map<?, ?>) schema, "required");
    }
}
