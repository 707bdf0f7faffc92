package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.TimeQuality;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A harm that somebody noticed.
 *
 * @param beganAt its onset, as claimed, UTC; the earliest one where it is not known exactly
 * @param beganUpTo the latest onset, null when it is known exactly
 * @param quality how the onset is known
 * @param source who or what says so, such as {@code alert} or {@code support}
 */
public record Harm(
        HarmKind kind,
        Instant beganAt,
        @Nullable Instant beganUpTo,
        TimeQuality quality,
        String source,
        String description) {

    /** A harm whose onset is known exactly. */
    public Harm(HarmKind kind, Instant beganAt, String source, String description) {
        this(kind, beganAt, null, TimeQuality.KNOWN, source, description);
    }

    /** What it is corrected to is known. */
    public Harm beginning(Instant corrected) {
        return new Harm(kind, corrected, source, description);
    }

    /** The latest time at which it can have begun. */
    Instant beganBy() {
        return beganUpTo == null ? beganAt : beganUpTo;
    }
}
