package dev.turnback.release.domain.release;

import dev.turnback.contracts.Reversibility;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a change stays as easy to take back as it was planned, from its exposure on.
 *
 * @param seconds of a DURATION, else null
 * @param event what closes an EVENT window, in words, else null
 * @param dropsTo how far the change can be taken back afterwards
 */
public record UndoWindow(
        Kind kind,
        @Nullable Long seconds,
        @Nullable String event,
        Reversibility dropsTo,
        @Nullable String description) {

    /** What closes a window. */
    public enum Kind {
        DURATION,
        EVENT
    }

    /** When a window that opened then closes by itself; null when an event closes it. */
    public @Nullable Instant closesAt(Instant openedAt) {
        return seconds == null ? null : openedAt.plusSeconds(seconds);
    }
}
