package dev.turnback.imports.write;

import dev.turnback.imports.domain.BatchCounts;
import dev.turnback.imports.domain.ImportSource;
import dev.turnback.imports.domain.RefusedItem;
import dev.turnback.imports.read.ImportView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The import as it is with the batch; fields as in {@link ImportView}.
 *
 * @param batch what became of this batch's own items
 */
public record BatchAnswer(
        String id,
        ImportView.State state,
        int itemsDone,
        int totalItems,
        int recorded,
        int unchanged,
        int refusedCount,
        List<RefusedItem> refused,
        ImportSource source,
        @Nullable String component,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant finishedAt,
        BatchCounts batch) {

    static BatchAnswer of(ImportView view, BatchCounts batch) {
        return new BatchAnswer(
                view.id(),
                view.state(),
                view.itemsDone(),
                view.totalItems(),
                view.recorded(),
                view.unchanged(),
                view.refusedCount(),
                view.refused(),
                view.source(),
                view.component(),
                view.startedAt(),
                view.updatedAt(),
                view.finishedAt(),
                batch);
    }
}
