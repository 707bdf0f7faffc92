package dev.turnback.release.domain.source;

import org.jspecify.annotations.Nullable;

/** Where a source stands. */
public sealed interface Source {

    record Unregistered() implements Source {}

    /**
     * @param version of its routing, 1 and up
     * @param secretId null when it has no secret
     */
    record Active(SourceKind kind, Routing routing, int version, @Nullable String secretId)
            implements Source {}

    record Retired(String reason) implements Source {}
}
