package dev.turnback.imports.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of an import; {@code at} is when the server was asked, UTC. */
public sealed interface ImportCommand {

    String importId();

    /**
     * @param component the one component the history is about, null when items name several
     * @param totalItems how many items will be sent
     */
    record StartImport(
            String importId,
            ImportSource source,
            @Nullable String component,
            int totalItems,
            Instant at)
            implements ImportCommand {}

    /**
     * @param offset how many items came before the batch
     */
    record AcceptBatch(String importId, int offset, BatchCounts counts, Instant at)
            implements ImportCommand {}

    record FinishImport(String importId, Instant at) implements ImportCommand {}

    record CancelImport(String importId, Instant at) implements ImportCommand {}
}
