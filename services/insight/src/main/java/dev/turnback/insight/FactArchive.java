package dev.turnback.insight;

import dev.turnback.feed.FeedProjection;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The book that is read from, and the one that a rebuild fills beside it until they are switched.
 */
final class FactArchive {

    /** The logs that facts come from. */
    static final List<String> SOURCES = List.of("release", "incident", "decision", "guidance");

    static final ViewDefinition VIEW = ViewDefinition.named("facts", 7);

    private final ViewStore views;
    private final StoredFacts.EventFormat format;
    private volatile FactBook book = new FactBook();
    private volatile FactBook copy = new FactBook();

    FactArchive(ViewStore views, StoredFacts.EventFormat format) {
        this.views = views;
        this.format = format;
    }

    /** Folds all that is stored; to be awaited before the first handler is asked for. */
    CompletableFuture<Void> load() {
        return CompletableFuture.allOf(
                        SOURCES.stream()
                                .map(
                                        source ->
                                                new StoredFacts(
                                                        views, VIEW.name(), source, book, format))
                                .map(StoredFacts::load)
                                .toArray(CompletableFuture<?>[]::new))
                .thenRun(() -> book.settle());
    }

    /** The facts as of now; ask again for every read. */
    FactBook book() {
        return book;
    }

    private FeedProjection.Handler into(String view, String source) {
        if (view.equals(VIEW.name())) {
            return new StoredFacts(views, view, source, book, format).loaded();
        }
        return new StoredFacts(views, view, source, copy, format);
    }

    /** What this does to its view, for each source. */
    List<FeedProjection> projections() {
        return SOURCES.stream()
                .map(source -> new FeedProjection(VIEW.name(), source, new OfSource(source)))
                .toList();
    }

    /** The first source to be told stands for all: they share the two books. */
    private final class OfSource implements FeedProjection.Handlers {
        private final String source;

        OfSource(String source) {
            this.source = source;
        }

        @Override
        public FeedProjection.Handler into(String view) {
            return FactArchive.this.into(view, source);
        }

        @Override
        public void began() {
            if (source.equals(SOURCES.getFirst())) {
                copy = new FactBook();
            }
        }

        @Override
        public void switched() {
            copy.settle();
            book = copy;
        }
    }
}
