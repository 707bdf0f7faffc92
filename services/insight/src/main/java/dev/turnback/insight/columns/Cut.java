package dev.turnback.insight.columns;

import dev.turnback.contracts.ChangeKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a figure is about; null does not narrow.
 *
 * @param from start of the window, included; UTC
 * @param to end of the window, excluded
 */
public record Cut(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String component,
        @Nullable ChangeKind kind) {

    /** The same in another window. */
    public Cut within(@Nullable Instant start, @Nullable Instant end) {
        return new Cut(start, end, component, kind);
    }
}
