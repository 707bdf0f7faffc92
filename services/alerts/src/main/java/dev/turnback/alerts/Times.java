package dev.turnback.alerts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Times as others write them. */
final class Times {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Times() {}

    /** RFC 3339; null when it is not. */
    static @Nullable OffsetDateTime rfc3339(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Go's way to say that there is no time. */
    static boolean isNone(OffsetDateTime time) {
        return time.getYear() <= 1;
    }

    /** Whether monitoring can have seen something then. */
    static boolean isPlausible(Instant at) {
        return !at.isBefore(EARLIEST) && at.isBefore(LATEST);
    }
}
