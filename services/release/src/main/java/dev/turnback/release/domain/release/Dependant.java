package dev.turnback.release.domain.release;

import org.jspecify.annotations.Nullable;

/**
 * A component that relies on what a change touches.
 *
 * @param compatibleFrom its first version that works with the change; null when each does
 * @param reliesFrom its first version that no longer works without the change, so that the change
 *     cannot go back while it runs; null when none does
 */
public record Dependant(
        String component, @Nullable String compatibleFrom, @Nullable String reliesFrom) {

    /** One of which no more is known than that it relies on it. */
    public Dependant(String component) {
        this(component, null, null);
    }
}
