package dev.turnback.feed;

import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewEntry;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Which deadlines were fired and had an outcome. Kept apart from the deadlines themselves, which
 * are a fold of the log and can be rebuilt.
 */
final class FiredDeadlines {

    static final ViewDefinition VIEW = ViewDefinition.named("deadlines-fired", 1);

    private final ViewStore views;

    FiredDeadlines(ViewStore views) {
        this.views = views;
    }

    CompletableFuture<Void> add(Deadline deadline) {
        return Versions.write(
                views,
                VIEW.name(),
                List.of(deadline),
                Deadline::id,
                (fired, version) ->
                        new ViewChange.Put(fired.id(), version, Map.of(), fired.idempotencyKey()));
    }

    /** Those that were not fired yet for the time they are due at. */
    CompletableFuture<List<Deadline>> without(List<Deadline> due) {
        return views.entries(VIEW.name(), due.stream().map(Deadline::id).toList())
                .thenApply(fired -> due.stream().filter(each -> !isFired(each, fired)).toList());
    }

    private static boolean isFired(Deadline deadline, Map<String, ViewEntry> fired) {
        return fired.get(deadline.id()) instanceof ViewRow row
                && row.body().equals(deadline.idempotencyKey());
    }
}
