package dev.turnback.feed;

import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewPage;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The events that views lack, as rows of a view of their own. */
public final class ParkedEvents {

    /** Every store that a runner writes to is opened with it. */
    public static final ViewDefinition VIEW =
            ViewDefinition.named("parked", 1)
                    .indexed(
                            "by-view",
                            ViewKey.string("view"),
                            ViewKey.string("source"),
                            ViewKey.number("position"));

    private final ViewStore views;

    ParkedEvents(ViewStore views) {
        this.views = views;
    }

    /**
     * A page of parked events, by view, source and position.
     *
     * @param next continues after the last one; empty when there are no more
     */
    public record Page(List<ParkedEvent> events, Optional<String> next) {
        public Page {
            events = List.copyOf(events);
        }
    }

    CompletableFuture<Page> page(int limit, @Nullable String cursor) {
        return find(ViewQuery.along(VIEW.name(), "by-view").limit(limit).after(cursor));
    }

    /** All of one view and source, in order. */
    CompletableFuture<List<ParkedEvent>> of(String view, String source) {
        return rest(
                ViewQuery.along(VIEW.name(), "by-view")
                        .with(ViewValue.of(view), ViewValue.of(source))
                        .limit(ViewQuery.MAX_LIMIT),
                new ArrayList<>());
    }

    private CompletableFuture<List<ParkedEvent>> rest(ViewQuery query, List<ParkedEvent> found) {
        return find(query)
                .thenCompose(
                        page -> {
                            found.addAll(page.events());
                            return page.next()
                                    .map(next -> rest(query.after(next), found))
                                    .orElseGet(() -> CompletableFuture.completedFuture(found));
                        });
    }

    private CompletableFuture<Page> find(ViewQuery query) {
        return views.find(query)
                .thenApply(
                        (ViewPage page) ->
                                new Page(
                                        page.rows().stream()
                                                .map(row -> ParkedEvent.read(row.body()))
                                                .toList(),
                                        page.next()));
    }

    CompletableFuture<Void> put(List<ParkedEvent> events) {
        return Versions.write(
                views,
                VIEW.name(),
                events,
                ParkedEvent::id,
                (event, version) ->
                        new ViewChange.Put(event.id(), version, keys(event), event.write()));
    }

    CompletableFuture<Void> remove(List<ParkedEvent> events) {
        return Versions.write(
                views,
                VIEW.name(),
                events,
                ParkedEvent::id,
                (event, version) -> new ViewChange.Remove(event.id(), version));
    }

    private static Map<String, ViewValue> keys(ParkedEvent event) {
        return Map.of(
                "view", ViewValue.of(event.view()),
                "source", ViewValue.of(event.source()),
                "position", ViewValue.of(event.position()));
    }
}
