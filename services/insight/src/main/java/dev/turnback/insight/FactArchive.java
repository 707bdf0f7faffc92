package dev.turnback.insight;

import dev.turnback.feed.FeedProjection;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps the events that facts are folded from, so that a start reads only those and never the whole
 * log. Facts themselves are folded anew at each start: a judge that has become wiser judges all.
 */
final class FactArchive implements FeedProjection.Handler {

    /** The log that facts come from. */
    static final String SOURCE = "release";

    static final ViewDefinition VIEW = ViewDefinition.named("facts", 2);

    private final ViewStore views;
    private final FactBook book;
    private final EventFormat format;

    /** How an event is stored. */
    interface EventFormat {
        String write(PublishedEvent event);

        /**
         * @throws IllegalArgumentException when the text was not written by this format
         */
        PublishedEvent read(String text);
    }

    FactArchive(ViewStore views, FactBook book, EventFormat format) {
        this.views = views;
        this.book = book;
        this.format = format;
    }

    /** Folds all that is stored; to be awaited before the first {@link #apply}. */
    CompletableFuture<Void> load() {
        List<PublishedEvent> events = Collections.synchronizedList(new ArrayList<>());
        return views.forEach(VIEW.name(), row -> events.add(format.read(row.body())))
                .thenRun(
                        () ->
                                events.stream()
                                        .sorted(Comparator.comparingLong(PublishedEvent::position))
                                        .forEach(book::apply));
    }

    @Override
    public CompletableFuture<Void> apply(List<PublishedEvent> events, long upTo) {
        List<ViewChange> rows = events.stream().filter(FactBook::isOfFacts).map(this::row).toList();
        if (rows.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return views.write(new ViewBatch(VIEW.name(), SOURCE, rows))
                .thenRun(() -> events.forEach(book::apply));
    }

    private ViewChange row(PublishedEvent event) {
        String id = "%s:%019d".formatted(event.source(), event.position());
        return new ViewChange.Put(id, event.position(), Map.of(), format.write(event));
    }
}
