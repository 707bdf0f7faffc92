package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.HarmKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much harm there was.
 *
 * @param unit what is counted, such as {@code failed payments}
 * @param source who or what says so
 * @param from the time it was measured at, or the start of the time it was measured over, UTC
 * @param upTo the end of that time; null when it was measured at one time
 */
public record Measurement(
        HarmKind kind,
        double value,
        String unit,
        String source,
        Instant from,
        @Nullable Instant upTo) {

    Measurement worth(double corrected) {
        return new Measurement(kind, corrected, unit, source, from, upTo);
    }
}
