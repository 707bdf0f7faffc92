package dev.turnback.insight;

import dev.turnback.feed.FeedProjection;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.util.concurrent.CompletableFuture;

/**
 * The book that is read from, and the one that a rebuild fills beside it until they are switched.
 */
final class FactArchive implements FeedProjection.Handlers {

    /** The log that facts come from. */
    static final String SOURCE = "release";

    static final ViewDefinition VIEW = ViewDefinition.named("facts", 2);

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
        return new StoredFacts(views, VIEW.name(), book, format).load();
    }

    /** The facts as of now; ask again for every read. */
    FactBook book() {
        return book;
    }

    @Override
    public FeedProjection.Handler into(String view) {
        if (view.equals(VIEW.name())) {
            return new StoredFacts(views, view, book, format).loaded();
        }
        return new StoredFacts(views, view, copy, format);
    }

    @Override
    public void began() {
        copy = new FactBook();
    }

    @Override
    public void switched() {
        book = copy;
    }

    /** What this does to its view. */
    FeedProjection projection() {
        return new FeedProjection(VIEW.name(), SOURCE, this);
    }
}
