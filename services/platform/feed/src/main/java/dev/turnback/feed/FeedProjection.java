package dev.turnback.feed;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What one source does to one view.
 *
 * @param view the view whose checkpoint says how far this projection is
 * @param source the source it follows
 */
public record FeedProjection(String view, String source, Handler handler) {

    /** Applies events to views. */
    @FunctionalInterface
    public interface Handler {

        /**
         * Applies events in order and completes when that is stored. The runner saves the
         * checkpoint afterwards, and never calls a handler again before its future has completed.
         *
         * <p>The same events may come again after a crash, then perhaps in batches of another size:
         * a row's own position says what it already contains. A failure is tried again with the
         * same batch.
         *
         * @param events of this source, ascending; empty when the positions publish nothing
         * @param upTo everything up to here is applied when the future completes
         */
        CompletableFuture<Void> apply(List<PublishedEvent> events, long upTo);
    }
}
