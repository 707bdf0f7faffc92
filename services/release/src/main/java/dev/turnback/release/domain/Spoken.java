package dev.turnback.release.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How times, names and lists are said in a sentence. */
public final class Spoken {

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final int DAY = 86_400;
    private static final int LONGEST_QUOTE = 80;

    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Spoken() {}

    /** To the second, such as "1 h 5 min"; "0 s" for nothing. */
    public static String duration(double seconds) {
        long whole = Math.round(seconds);
        List<String> parts = new ArrayList<>();
        add(parts, whole / DAY, "d");
        add(parts, whole % DAY / HOUR, "h");
        add(parts, whole % HOUR / MINUTE, "min");
        add(parts, whole % MINUTE, "s");
        return parts.isEmpty() ? "0 s" : String.join(" ", parts);
    }

    /** In UTC, such as "2026-03-01 12:20 UTC"; with seconds where there are some. */
    public static String time(Instant at) {
        return (at.getEpochSecond() % MINUTE == 0 ? TO_THE_MINUTE : TO_THE_SECOND).format(at);
    }

    /** "a, b and c". */
    public static String listed(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** Words of people in quotes, on one line, the end of long ones left out. */
    public static String quoted(String words) {
        return "\"" + shortened(words) + "\"";
    }

    /** Words of people on one line, the end of long ones left out. */
    public static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE
                ? line
                : line.substring(0, LONGEST_QUOTE - 1).stripTrailing() + "…";
    }

    /** "1 change", "2 changes". */
    public static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit);
        }
    }
}
