package dev.turnback.insight.metrics;

import dev.turnback.contracts.ChangeKind;
import org.jspecify.annotations.Nullable;

/**
 * A way back: what is taken back when this kind of change of a component is.
 *
 * @param pattern how the change is built; null for the kind as a whole
 */
record Path(String component, ChangeKind changeKind, @Nullable String pattern) {

    /** For sorting and for sentences: {@code shop SCHEMA expand only}. */
    String text() {
        return component + " " + changeKind + (pattern == null ? "" : " " + pattern);
    }
}
