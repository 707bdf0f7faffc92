package dev.turnback.imports.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an import; {@code at} is the server's time, UTC. */
public sealed interface ImportEvent {

    String importId();

    Instant at();

    record ImportStarted(
            String importId,
            ImportSource source,
            @Nullable String component,
            int totalItems,
            Instant at)
            implements ImportEvent {}

    record BatchAccepted(String importId, int offset, BatchCounts counts, Instant at)
            implements ImportEvent {}

    record ImportFinished(String importId, Instant at) implements ImportEvent {}

    record ImportCancelled(String importId, Instant at) implements ImportEvent {}
}
