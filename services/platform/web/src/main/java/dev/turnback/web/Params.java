package dev.turnback.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Query parameters, each either understood or refused by name. */
public final class Params {
    private Params() {}

    /** Null when it is absent or blank. */
    public static @Nullable String text(ServerRequest request, String name) {
        String value = request.queryParam(name).orElse("").strip();
        return value.isEmpty() ? null : value;
    }

    /** An RFC 3339 time with an offset; null when it is absent. */
    public static @Nullable Instant instant(ServerRequest request, String name) {
        String text = text(request, name);
        try {
            // A plus sign that was not escaped arrives as a space.
            return text == null ? null : InstantReader.parse(text.replace(' ', '+'));
        } catch (DateTimeException e) {
            throw Problem.badField(name, "expected " + InstantReader.EXPECTED);
        }
    }

    /** The parameter {@code limit}, between 1 and {@code most}. */
    public static int limit(ServerRequest request, int standard, int most) {
        long limit = number(request, "limit", standard);
        if (limit < 1 || limit > most) {
            throw Problem.badField("limit", "expected a whole number from 1 to " + most);
        }
        return (int) limit;
    }

    /** A whole number that is not negative. */
    public static long number(ServerRequest request, String name, long standard) {
        String text = text(request, name);
        try {
            long number = text == null ? standard : Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, in the same words as a negative number.
        }
        throw Problem.badField(name, "expected a whole number, 0 or more");
    }

    /** True or false; false when it is absent. */
    public static boolean flag(ServerRequest request, String name) {
        String text = text(request, name);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw Problem.badField(name, "expected true or false");
    }

    /** A constant of the enum by its name; null when it is absent. */
    public static <T extends Enum<T>> @Nullable T oneOf(
            ServerRequest request, String name, Class<T> type) {
        String text = text(request, name);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.badField(name, "expected one of " + names(type)));
    }

    /** The key that {@link #toCursor} hid in the parameter {@code cursor}; null on a first page. */
    public static @Nullable String cursor(ServerRequest request) {
        String text = text(request, "cursor");
        try {
            return text == null
                    ? null
                    : new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badField("cursor", "expected the nextCursor of an earlier answer");
        }
    }

    /** An opaque cursor that stands for the key a next page begins after. */
    public static String toCursor(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static <T extends Enum<T>> String names(Class<T> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
