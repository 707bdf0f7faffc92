package dev.turnback.feed;

import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The last rebuild and the last check of each view, so that one that was broken off goes on. */
public final class RebuildRecords {

    /** Every store that a runner writes to is opened with it. */
    public static final ViewDefinition VIEW = ViewDefinition.named("rebuilds", 1);

    private final ViewStore views;

    RebuildRecords(ViewStore views) {
        this.views = views;
    }

    CompletableFuture<Void> put(RebuildRecord record) {
        return Versions.write(
                views,
                VIEW.name(),
                List.of(record),
                RebuildRecord::id,
                (row, version) -> new ViewChange.Put(row.id(), version, Map.of(), row.write()));
    }

    CompletableFuture<List<RebuildRecord>> all() {
        List<RebuildRecord> found = Collections.synchronizedList(new ArrayList<>());
        return views.forEach(VIEW.name(), row -> found.add(RebuildRecord.read(row.body())))
                .thenApply(_ -> List.copyOf(found));
    }
}
