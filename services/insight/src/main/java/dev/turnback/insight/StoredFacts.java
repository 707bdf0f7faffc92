package dev.turnback.insight;

import dev.turnback.feed.FeedProjection;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Keeps the events that facts are folded from, so that a start reads only those and never the whole
 * log. Facts themselves are folded anew at each start: a judge that has become wiser judges all.
 */
final class StoredFacts implements FeedProjection.Handler {

    /** Of the highest position. */
    private static final int DIGITS = 19;

    private final ViewStore views;
    private final String view;
    private final String source;
    private final FactBook book;
    private final EventFormat format;
    private final Supplier<CompletableFuture<Void>> opened;

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
     * @param source the log they come from: those of others are not touched
     * @param book what is folded from them
     * @param opened completes when the book has what is stored already
     */
    StoredFacts(
            ViewStore views,
            String view,
            String source,
            FactBook book,
            EventFormat format,
            Supplier<CompletableFuture<Void>> opened) {
        this.views = views;
        this.view = view;
        this.source = source;
        this.book = book;
        this.format = format;
        this.opened = opened;
    }

    @Override
    public CompletableFuture<Void> open() {
        return opened.get();
    }

    /** Into the book first: what it cannot take is not stored, and so cannot spoil a start. */
    @Override
    public CompletableFuture<Void> apply(List<PublishedEvent> events, long upTo) {
        List<ViewChange> rows = events.stream().filter(FactBook::isOfFacts).map(this::row).toList();
        if (rows.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        events.forEach(book::apply);
        return views.write(new ViewBatch(view, source, rows));
    }

    private ViewChange row(PublishedEvent event) {
        String id = id(event.source(), event.position());
        return new ViewChange.Put(id, event.position(), Map.of(), format.write(event));
    }

    /** Ids are in the order of the positions of a source. */
    static String id(String source, long position) {
        String digits = Long.toString(position);
        return source + ":" + "0".repeat(DIGITS - digits.length()) + digits;
    }
}
