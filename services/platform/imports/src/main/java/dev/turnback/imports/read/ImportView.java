package dev.turnback.imports.read;

import dev.turnback.imports.domain.BatchCounts;
import dev.turnback.imports.domain.ImportEvent;
import dev.turnback.imports.domain.ImportEvent.BatchAccepted;
import dev.turnback.imports.domain.ImportEvent.ImportCancelled;
import dev.turnback.imports.domain.ImportEvent.ImportFinished;
import dev.turnback.imports.domain.ImportEvent.ImportStarted;
import dev.turnback.imports.domain.ImportSource;
import dev.turnback.imports.domain.RefusedItem;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is shown.
 *
 * @param itemsDone how many of its items were accepted, in order
 * @param recorded items that were new, or had new content
 * @param unchanged items known already
 * @param refusedCount items that could not be taken
 * @param refused the first {@value #REFUSED_SHOWN} of them
 * @param startedAt the server's time, as {@code updatedAt} and {@code finishedAt}, UTC
 */
public record ImportView(
        String id,
        State state,
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
        @Nullable Instant finishedAt) {

    static final int REFUSED_SHOWN = 1_000;

    /** Where an import stands. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED
    }

    public static final View<ImportView> VIEW =
            new View<>(
                    ViewDefinition.named("imports", 1)
                            .indexed("byStart", ViewKey.instant("startedAt")),
                    ImportView.class,
                    List.of(
                            new View.Fold<>(
                                    ImportEvent.class, ImportEvent::importId, ImportView::evolve)),
                    row -> Map.of("startedAt", ViewValue.of(row.startedAt())));

    static @Nullable ImportView evolve(@Nullable ImportView view, ImportEvent event) {
        return switch (event) {
            case ImportStarted e -> started(e);
            case BatchAccepted e -> view == null ? null : view.with(e);
            case ImportFinished e -> view == null ? null : view.ended(State.DONE, e.at());
            case ImportCancelled e -> view == null ? null : view.ended(State.CANCELLED, e.at());
        };
    }

    private static ImportView started(ImportStarted e) {
        return new ImportView(
                e.importId(),
                State.RUNNING,
                0,
                e.totalItems(),
                0,
                0,
                0,
                List.of(),
                e.source(),
                e.component(),
                e.at(),
                e.at(),
                null);
    }

    private ImportView with(BatchAccepted e) {
        BatchCounts counts = e.counts();
        return new ImportView(
                id,
                state,
                e.offset() + counts.items(),
                totalItems,
                recorded + counts.recorded(),
                unchanged + counts.unchanged(),
                refusedCount + counts.refused().size(),
                Stream.concat(refused.stream(), counts.refused().stream())
                        .limit(REFUSED_SHOWN)
                        .toList(),
                source,
                component,
                startedAt,
                e.at(),
                finishedAt);
    }

    private ImportView ended(State how, Instant at) {
        return new ImportView(
                id,
                how,
                itemsDone,
                totalItems,
                recorded,
                unchanged,
                refusedCount,
                refused,
                source,
                component,
                startedAt,
                at,
                at);
    }
}
