package dev.turnback.insight;

import dev.turnback.feed.FeedProjection;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
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
final class StoredFacts implements FeedProjection.Handler {

    private final ViewStore views;
    private final String view;
    private final FactBook book;
    private final EventFormat format;
    private volatile boolean loaded;

    /** How an event is stored. */
    interface EventFormat {
        String write(PublishedEvent event);

        /**
         * @throws IllegalArgumentException when the text was not written by this format
         */
        PublishedEvent read(String text);
    }

    /**
     * @param view where the events are kept
     * @param book what is folded from them
     */
    StoredFacts(ViewStore views, String view, FactBook book, EventFormat format) {
        this.views = views;
        this.view = view;
        this.book = book;
        this.format = format;
    }

    /** The same, for a book that contains already what is stored. */
    StoredFacts loaded() {
        loaded = true;
        return this;
    }

    @Override
    public CompletableFuture<Void> open() {
        return loaded ? CompletableFuture.completedFuture(null) : load();
    }

    /** Folds all that is stored into the book. */
    CompletableFuture<Void> load() {
        List<PublishedEvent> events = Collections.synchronizedList(new ArrayList<>());
        return views.forEach(view, row -> events.add(format.read(row.body())))
                .thenRun(
                        () -> {
                            events.stream()
                                    .sorted(Comparator.comparingLong(PublishedEvent::position))
                                    .forEach(book::apply);
                            loaded = true;
                        });
    }

    /** Into the book first: what it cannot take is not stored, and so cannot spoil a start. */
    @Override
    public CompletableFuture<Void> apply(List<PublishedEvent> events, long upTo) {
        List<ViewChange> rows = events.stream().filter(FactBook::isOfFacts).map(this::row).toList();
        if (rows.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        events.forEach(book::apply);
        return views.write(new ViewBatch(view, FactArchive.SOURCE, rows));
    }

    private ViewChange row(PublishedEvent event) {
        String id = "%s:%019d".formatted(event.source(), event.position());
        return new ViewChange.Put(id, event.position(), Map.of(), format.write(event));
    }
}
