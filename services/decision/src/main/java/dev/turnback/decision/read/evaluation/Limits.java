package dev.turnback.decision.read.evaluation;

import dev.turnback.web.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How far numbers may go; every refusal is a 400 that names the field. */
final class Limits {

    /** Seconds of a duration, 31 days. */
    static final double A_MONTH = 31 * 86_400;

    /** What a signal measures, either way. */
    static final double LARGEST = 1e15;

    static final int SAMPLES = 100_000;
    static final int DECISIONS = 1_000;

    private static final int NANO_PLACES = 9;

    private Limits() {}

    static double within(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw Problem.badField(
                    field, "expected a number from %.0f to %.0f".formatted(least, most));
        }
        return value;
    }

    static @Nullable Double withinOrNull(
            String field, @Nullable Double value, double least, double most) {
        return value == null ? null : within(field, value, least, most);
    }

    /** Of as many seconds, to the nanosecond. */
    static Duration duration(String field, double seconds) {
        double checked = within(field, seconds, 0, A_MONTH);
        return Duration.ofNanos(
                BigDecimal.valueOf(checked).movePointRight(NANO_PLACES).longValue());
    }
}
