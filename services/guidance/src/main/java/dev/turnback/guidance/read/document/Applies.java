package dev.turnback.guidance.read.document;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param component null for every component
 * @param changeKind null for every kind
 */
record Applies(@Nullable String component, @Nullable ChangeKind changeKind) {

    /** True when something of that scope is part of it. */
    boolean to(Scope scope) {
        return (component == null || scope.coversComponent(component))
                && (changeKind == null || scope.coversKind(changeKind));
    }

    /** In words, such as {@code SCHEMA changes to shop}. */
    String words() {
        return (changeKind == null ? "every kind of change" : changeKind + " changes")
                + " to "
                + (component == null ? "every component" : component);
    }
}
