package dev.turnback.release.domain.rehearsal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a step took.
 *
 * @param step its place in the procedure, from 0
 * @param startedAt null when only the seconds were noted; UTC
 * @param finishedAt null when only the seconds were noted; UTC
 */
public record StepTime(
        int step,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        double seconds,
        @Nullable String note) {

    /** By the clock; the seconds are negative when it is said to end before it began. */
    public static StepTime between(int step, Instant start, Instant end, @Nullable String note) {
        return new StepTime(
                step, start, end, Duration.between(start, end).toMillis() / 1000.0, note);
    }
}
