package dev.turnback.incident.domain.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said otherwise, all of it together.
 *
 * @param summary null when it stays
 */
public record Amendment(
        @Nullable String summary,
        List<Assessed> assessed,
        List<Factor> added,
        List<Removed> removed) {

    /** A factor that was none. */
    public record Removed(String factorId, String reason) {}

    public Amendment {
        assessed = List.copyOf(assessed);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
