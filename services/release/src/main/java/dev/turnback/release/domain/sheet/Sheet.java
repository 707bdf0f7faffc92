package dev.turnback.release.domain.sheet;

import org.jspecify.annotations.Nullable;

/** Where a sheet stands; one without a component is a template. */
public sealed interface Sheet {

    record NotWritten() implements Sheet {}

    /** Releases are pinned to it. */
    record Active(@Nullable String component, int version, SheetContent content) implements Sheet {}

    /** No further release is pinned to it. */
    record Retired(@Nullable String component, int version, SheetContent content)
            implements Sheet {}
}
