package dev.turnback.service;

import dev.turnback.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a field may hold. Every refusal is a 400 {@link Problem} that names the field and says what
 * was expected.
 */
public final class Check {

    /** Clocks differ; a claimed time may be this far ahead of the server's. */
    public static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern MADE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** Spaces of any kind, by Unicode, by Java or by JavaScript, which do not agree on them. */
    private static final Pattern BLANK =
            Pattern.compile("[\\s\\u001c-\\u001f\\u0085\\ufeff]*", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int VERSION = 200;
    private static final int NAME = 200;
    private static final int TEXT = 2_000;

    private Check() {}

    public static String id(String field, String value) {
        if (!isId(value)) {
            throw Problem.badField(
                    field,
                    "expected 1 to 64 of a-z, 0-9, dot, dash and underscore, beginning with a"
                            + " letter or digit");
        }
        return value;
    }

    /** The id of something that Turnback made, such as {@code prc_01J…}. */
    public static String madeId(String field, String value) {
        if (!MADE_ID.matcher(value).matches()) {
            throw Problem.badField(field, "expected an id, such as prc_01J8Z3");
        }
        return value;
    }

    public static boolean isId(String value) {
        return ID.matcher(value).matches();
    }

    public static String version(String field, String value) {
        return filled(field, value, VERSION);
    }

    public static @Nullable String versionOrNull(String field, @Nullable String value) {
        return value == null ? null : version(field, value);
    }

    public static String name(String field, String value) {
        return filled(field, value, NAME);
    }

    public static @Nullable String nameOrNull(String field, @Nullable String value) {
        return value == null ? null : name(field, value);
    }

    /** Prose; it may be empty. */
    public static String text(String field, String value) {
        return atMostLong(field, value, TEXT);
    }

    /** Prose that must say something. */
    public static String words(String field, String value) {
        return words(field, value, TEXT);
    }

    /**
     * @param most the characters that it may have
     */
    public static String words(String field, String value, int most) {
        if (isBlank(value)) {
            throw Problem.badField(field, "expected some words");
        }
        return atMostLong(field, value, most);
    }

    public static double percent(String field, double value) {
        if (!(value >= 0 && value <= 100)) {
            throw Problem.badField(field, "expected a number from 0 to 100");
        }
        // There is one zero only.
        return value + 0.0;
    }

    public static int between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problem.badField(field, "expected a whole number from " + least + " to " + most);
        }
        return value;
    }

    public static void atMost(String field, int size, int most) {
        if (size > most) {
            throw Problem.badField(field, "expected at most " + most + " of them");
        }
    }

    /** A time that somebody claims; now when nobody does. */
    public static Instant at(String field, @Nullable Instant claimed, Instant now) {
        return claimed == null ? now : past(field, claimed, now);
    }

    /** A claimed time, which cannot lie ahead by more than {@link #AHEAD}. */
    public static Instant past(String field, Instant claimed, Instant now) {
        if (claimed.isAfter(now.plus(AHEAD))) {
            throw Problem.badField(field, "expected a time that is not in the future");
        }
        return claimed;
    }

    private static String atMostLong(String field, String value, int most) {
        if (characters(value) > most) {
            throw Problem.badField(field, "expected at most " + most + " characters");
        }
        return value;
    }

    /** As JSON Schema counts them. */
    private static int characters(String value) {
        return value.codePointCount(0, value.length());
    }

    /** True when nothing of it is seen. */
    private static boolean isBlank(String value) {
        return BLANK.matcher(value).matches();
    }

    private static String filled(String field, String value, int most) {
        if (isBlank(value) || characters(value) > most) {
            throw Problem.badField(
                    field, "expected 1 to " + most + " characters that are not all blank");
        }
        return value;
    }
}
