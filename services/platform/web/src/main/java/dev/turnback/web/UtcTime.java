package dev.turnback.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Times as they are written here, such as {@code 2026-03-01T09:30:00.5Z}: every row and event that
 * is read has several, and a formatter that knows all forms takes far longer than all else of them.
 */
final class UtcTime {

    private static final int DOT = 19;
    private static final int MOST_DIGITS = 9;
    private static final String FORM = "####-##-##T##:##:##";

    private UtcTime() {}

    /** Null when it is written in another form, or is no time. */
    static @Nullable Instant parse(String text) {
        if (!hasForm(text)) {
            return null;
        }
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        int year = number(text, 0, 4);
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        long seconds =
                LocalDate.of(year, month, day).toEpochDay() * 86_400L
                        + hour * 3_600L
                        + minute * 60L
                        + second;
        return Instant.ofEpochSecond(seconds, nanos(text));
    }

    private static boolean hasForm(String text) {
        int last = text.length() - 1;
        if (last < DOT || text.charAt(last) != 'Z') {
            return false;
        }
        for (int i = 0; i < DOT; i++) {
            char expected = FORM.charAt(i);
            if (expected == '#' ? !isDigit(text.charAt(i)) : text.charAt(i) != expected) {
                return false;
            }
        }
        if (last == DOT) {
            return true;
        }
        if (text.charAt(DOT) != '.' || last == DOT + 1 || last - DOT - 1 > MOST_DIGITS) {
            return false;
        }
        for (int i = DOT + 1; i < last; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text) {
        int nanos = 0;
        for (int i = DOT + 1; i <= DOT + MOST_DIGITS; i++) {
            nanos = nanos * 10 + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
