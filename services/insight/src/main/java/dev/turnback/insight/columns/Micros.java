package dev.turnback.insight.columns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as microseconds since the epoch. */
final class Micros {

    private static final long SECOND = 1_000_000;
    private static final long LAST_SECOND = Long.MAX_VALUE / SECOND - 1;

    private Micros() {}

    /** The microsecond that a time is in; beyond 290,000 years the last one that can be told. */
    static long of(Instant at) {
        long seconds = Math.clamp(at.getEpochSecond(), -LAST_SECOND, LAST_SECOND);
        return seconds * SECOND + at.getNano() / 1_000;
    }

    static long orFirst(@Nullable Instant from) {
        return from == null ? Long.MIN_VALUE : of(from);
    }

    static long orLast(@Nullable Instant to) {
        return to == null ? Long.MAX_VALUE : of(to);
    }
}
