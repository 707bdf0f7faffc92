package dev.turnback.imports.domain;

import org.jspecify.annotations.Nullable;

/** Where an import stands. */
public sealed interface Import {

    record NotStarted() implements Import {}

    /**
     * @param itemsDone how many items were accepted, in order, from the first
     */
    record Running(ImportSource source, @Nullable String component, int totalItems, int itemsDone)
            implements Import {}

    record Done() implements Import {}

    record Cancelled() implements Import {}
}
