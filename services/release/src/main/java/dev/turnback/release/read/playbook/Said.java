package dev.turnback.release.read.playbook;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values are said in a document. */
final class Said {

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final int DAY = 86_400;

    private Said() {}

    /** {@code FULL_ROLLBACK} as "full rollback". */
    static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** In the largest unit in which it is whole, such as "15 min". */
    static String duration(double seconds) {
        if (seconds >= DAY && seconds % DAY == 0) {
            return (long) (seconds / DAY) + " d";
        }
        if (seconds >= HOUR && seconds % HOUR == 0) {
            return (long) (seconds / HOUR) + " h";
        }
        if (seconds >= MINUTE && seconds % MINUTE == 0) {
            return (long) (seconds / MINUTE) + " min";
        }
        return number(seconds) + " s";
    }

    /** Without needless digits. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    static <T> String listed(List<T> values, Function<T, String> words, String otherwise) {
        return values.isEmpty()
                ? otherwise
                : values.stream().map(words).collect(Collectors.joining(", "));
    }
}
