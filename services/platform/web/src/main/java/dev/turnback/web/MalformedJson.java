package dev.turnback.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Turns Jackson's complaint into a sentence for the caller, with the field's JSON path. */
final class MalformedJson {
    private MalformedJson() {}

    /**
     * @param text what was read, to find out where it is no JSON: Jackson does not tell
     */
    static Problem problem(JacksonException e, String text) {
        String path = path(e);
        return switch (e) {
            case StreamConstraintsException tooMuch ->
                    Problem.badField(
                            JsonPath.ofFailure(text),
                            "is nested deeper than "
                                    + Json.MAX_DEPTH
                                    + " levels or has a token that is too long");
            case UnrecognizedPropertyException unknown ->
                    Problem.badField(
                            path,
                            "there is no such field; known fields: "
                                    + unknown.getKnownPropertyIds().stream()
                                            .map(Object::toString)
                                            .sorted()
                                            .collect(Collectors.joining(", ")));
            case InvalidNullException missing -> Problem.badField(path, "must not be null");
            case InvalidTypeIdException kind ->
                    Problem.badField(
                            join(path, "type"), "is missing or is no type that is known here");
            case InvalidFormatException half when half.getTargetType() == String.class ->
                    Problem.badField(path, "has half of a character, a surrogate without its pair");
            case InvalidFormatException format ->
                    Problem.badField(path, "expected " + expected(format.getTargetType()));
            case ValueInstantiationException refused -> Problem.badField(path, reason(refused));
            case MismatchedInputException mismatch when missingField(mismatch) != null ->
                    Problem.badField(join(path, missingField(mismatch)), "is required");
            case MismatchedInputException mismatch ->
                    Problem.badField(path, "expected " + expected(mismatch.getTargetType()));
            case StreamReadException twice when doubledField(twice) != null ->
                    Problem.badField(join(path, doubledField(twice)), "a field is there twice");
            case InputCoercionException tooBig ->
                    Problem.badField(path, "expected a number that is not so far from 0");
            case StreamReadException syntax ->
                    Problem.badField(JsonPath.ofFailure(text), syntax(syntax));
            default -> Problem.badField(path, "cannot be read");
        };
    }

    private static String path(JacksonException e) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    /** Jackson's path sometimes ends with the field already. */
    private static String join(String path, @Nullable String field) {
        if (path.isEmpty() || field == null) {
            return String.valueOf(field);
        }
        return path.equals(field) || path.endsWith("." + field) ? path : path + "." + field;
    }

    private static @Nullable String missingField(MismatchedInputException e) {
        return quoted(e.getOriginalMessage(), "Missing required creator property '", '\'');
    }

    private static @Nullable String doubledField(StreamReadException e) {
        return quoted(e.getOriginalMessage(), "Duplicate Object property \"", '"');
    }

    private static @Nullable String quoted(String message, String before, char after) {
        return message.startsWith(before)
                ? message.substring(before.length(), message.indexOf(after, before.length()))
                : null;
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "another type";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == java.time.Instant.class) {
            return InstantReader.EXPECTED;
        }
        if (type == Moment.class) {
            return MomentReader.EXPECTED;
        }
        if (type == String.class) {
            return "a string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        return Iterable.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    /** What the record's own constructor had to say. */
    private static String reason(ValueInstantiationException e) {
        return e.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null
                ? cause.getMessage()
                : "is not a valid value";
    }

    private static String syntax(StreamReadException e) {
        return "is not valid JSON at line %d, column %d"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }
}
