package dev.turnback.release.ingest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What deliveries about incidents have in common. */
public final class ToldIncident {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

    private ToldIncident() {}

    /** One line, cut where a title ends; null when there is nothing to see. */
    public static @Nullable String title(@Nullable String told) {
        String line = told == null ? "" : UNSEEN.matcher(told).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) > Payloads.LONGEST) {
            line = line.substring(0, line.offsetByCodePoints(0, Payloads.LONGEST - 1)) + "…";
        }
        return line.isEmpty() ? null : line;
    }
}
