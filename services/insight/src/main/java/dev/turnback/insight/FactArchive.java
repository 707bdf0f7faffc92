package dev.turnback.insight;

import dev.turnback.feed.FeedProjection;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The book that is read from, and the one that a rebuild fills beside it until they are switched.
 */
final class FactArchive {

    /** The logs that facts come from. */
    static final List<String> SOURCES = List.of("release", "incident", "decision", "guidance");

    static final ViewDefinition VIEW = ViewDefinition.named("facts", 8);

    private static final Logger LOG = LoggerFactory.getLogger(FactArchive.class);

    private final ViewStore views;
    private final StoredFacts.EventFormat format;
    private final Stocktaking ofBook = new Stocktaking();
    private volatile Stocktaking ofCopy = new Stocktaking();
    private volatile FactBook book = new FactBook();
    private volatile FactBook copy = new FactBook();

    /** Completes when {@link #book} has all that is stored. */
    private volatile CompletableFuture<Void> known;

    /** Completes when {@link #copy} has all that was stored of it, by an earlier process. */
    private volatile CompletableFuture<Void> copied = CompletableFuture.completedFuture(null);

    /**
     * Begins to fold all that is stored, which takes time in proportion to it; what is not about
     * figures need not wait for that.
     */
    FactArchive(ViewStore views, StoredFacts.EventFormat format) {
        this.views = views;
        this.format = format;
        known = filled(book, VIEW.name(), ofBook);
    }

    /** What cannot be read is forgotten: the logs have all of it. */
    private CompletableFuture<Void> filled(FactBook with, String view, Stocktaking stocktaking) {
        return views.forEach(view, row -> with.apply(stocktaking.counted(format.read(row.body()))))
                .exceptionallyCompose(
                        failure -> {
                            if (!(causeOf(failure) instanceof IllegalArgumentException)) {
                                return CompletableFuture.failedFuture(failure);
                            }
                            LOG.error("{} is filled again from the logs", view, failure);
                            return views.clear(view);
                        })
                .thenRun(with::settle);
    }

    private static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }

    /** Begins once more where the store did not answer; events that come twice change nothing. */
    private synchronized CompletableFuture<Void> known() {
        if (known.isCompletedExceptionally()) {
            known = filled(book, VIEW.name(), ofBook);
        }
        return known;
    }

    private synchronized CompletableFuture<Void> copied() {
        if (copied.isCompletedExceptionally()) {
            copied = filled(copy, ViewStore.copyOf(VIEW.name()), ofCopy);
        }
        return copied;
    }

    /** The facts as of now; ask again for every read. */
    FactBook book() {
        return book;
    }

    /**
     * The same, to answer from.
     *
     * @param applied by the view, as it says itself
     * @throws dev.turnback.web.Problem 503 while that is less than what is stored
     */
    FactBook bookAt(PositionVector applied) {
        ofBook.requireDone(known, applied);
        return book;
    }

    /** Reads no further what is stored. */
    void close() {
        ofBook.giveUp();
        ofCopy.giveUp();
    }

    private FeedProjection.Handler into(String view, String source) {
        return view.equals(VIEW.name())
                ? new StoredFacts(views, view, source, book, format, this::known)
                : new StoredFacts(views, view, source, copy, format, this::copied);
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
                ofCopy = new Stocktaking();
                copied = filled(copy, ViewStore.copyOf(VIEW.name()), ofCopy);
            }
        }

        @Override
        public void switched() {
            copy.settle();
            book = copy;
            known = CompletableFuture.completedFuture(null);
        }
    }
}
