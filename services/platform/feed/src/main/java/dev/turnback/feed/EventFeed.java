package dev.turnback.feed;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The published events of every service: in order per source log, at least once, resumable by
 * position.
 */
public interface EventFeed {

    Set<String> sources();

    /**
     * The events after a position, in order.
     *
     * @param after 0 reads from the beginning
     * @param max how many positions of the log to look through at most
     * @return never waits for new events; empty {@code events} with {@code upTo == head} when there
     *     are none
     */
    CompletableFuture<Page> read(String source, long after, int max);

    /** The last position of a source, asked of the source itself. */
    default CompletableFuture<Long> head(String source) {
        return read(source, Long.MAX_VALUE - 1, 1).thenApply(Page::head);
    }

    /** Runs the callback, soon and on a thread of the feed, whenever the source may have grown. */
    Subscription onAdvance(String source, Runnable callback);

    /**
     * @param events in order of position
     * @param upTo every position up to here was looked at, including events that publish nothing
     * @param head the last position of the source when the page was read
     * @param closedAt everything of the source that was or will be recorded at or before this time
     *     (UTC) is at or before {@code head}; {@link Instant#MIN} when nothing is known
     */
    record Page(List<PublishedEvent> events, long upTo, long head, Instant closedAt) {
        public Page {
            events = List.copyOf(events);
        }
    }

    /** Ends a callback. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
