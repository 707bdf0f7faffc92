package dev.turnback.feed;

import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Keeps the deadlines that a source sets and clears, as rows that a {@link DeadlineRunner} finds by
 * time. One deadline is set and cleared by events of one source only.
 */
public final class DeadlineProjection implements FeedProjection.Handler {

    /** The view of deadlines; a runner of projections keeps it like any other. */
    public static final ViewDefinition VIEW =
            ViewDefinition.named("deadlines", 2).indexed("by-due", ViewKey.instant("due"));

    private final ViewStore views;
    private final String view;
    private final String source;
    private final Function<PublishedEvent, List<DeadlineChange>> changes;

    private DeadlineProjection(
            ViewStore views,
            String view,
            String source,
            Function<PublishedEvent, List<DeadlineChange>> changes) {
        this.views = views;
        this.view = view;
        this.source = source;
        this.changes = changes;
    }

    /**
     * The projection for a runner.
     *
     * @param changes pure: what an event does to deadlines, in order; empty for most
     */
    public static FeedProjection following(
            ViewStore views,
            String source,
            Function<PublishedEvent, List<DeadlineChange>> changes) {
        return new FeedProjection(
                VIEW.name(), source, view -> new DeadlineProjection(views, view, source, changes));
    }

    @Override
    public CompletableFuture<Void> apply(List<PublishedEvent> events, long upTo) {
        var last = new LinkedHashMap<String, ViewChange>();
        for (PublishedEvent event : events) {
            for (DeadlineChange change : changes.apply(event)) {
                ViewChange row = row(change, event.position());
                last.put(row.id(), row);
            }
        }
        return last.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : views.write(new ViewBatch(view, source, List.copyOf(last.values())));
    }

    private static ViewChange row(DeadlineChange change, long position) {
        return switch (change) {
            case DeadlineChange.Set(Deadline deadline) ->
                    new ViewChange.Put(
                            deadline.id(),
                            position,
                            Map.of("due", ViewValue.of(deadline.dueAt())),
                            deadline.write());
            case DeadlineChange.Clear(String name, String key) ->
                    new ViewChange.Remove(name + "/" + key, position);
        };
    }
}
