package dev.turnback.feed;

import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewEntry;
import dev.turnback.storage.ViewStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows that come from no log: each change has the next number, so that the last one holds. */
final class Versions {

    private static final String SOURCE = "changes";

    private Versions() {}

    /**
     * Completes when it is stored; there is one writer at a time for a row.
     *
     * @param change what becomes of a row, from what it is made of and its next number
     */
    static <T> CompletableFuture<Void> write(
            ViewStore views,
            String view,
            List<T> rows,
            Function<T, String> id,
            BiFunction<T, Long, ViewChange> change) {
        if (rows.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return views.entries(view, rows.stream().map(id).toList())
                .thenCompose(
                        stored -> {
                            var changes = new ArrayList<ViewChange>();
                            for (T row : rows) {
                                long next = next(stored.get(id.apply(row)));
                                changes.add(change.apply(row, next));
                            }
                            return views.write(new ViewBatch(view, SOURCE, changes));
                        });
    }

    private static long next(@Nullable ViewEntry entry) {
        return entry == null ? 1 : entry.applied().of(SOURCE) + 1;
    }
}
