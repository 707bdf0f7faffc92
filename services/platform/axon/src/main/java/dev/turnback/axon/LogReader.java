package dev.turnback.axon;

import dev.turnback.storage.EventTag;
import dev.turnback.storage.LogVerifier;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Reads one service's log: contiguous, durable events only. Safe for many threads. */
public interface LogReader {

    /** The log's name, such as {@code release}. */
    String log();

    /** The last position known to be durable; 0 for an empty log. */
    long head();

    /**
     * Everything recorded at or before this time (UTC) is at or before a {@link #head()} that is
     * asked for afterwards: no event will ever be recorded then. Close to now while this process
     * alone writes the log, otherwise right before the last event. Never decreases; {@link
     * Instant#MIN} when nothing is known. Holds over a restart as long as the clock does not go
     * back.
     */
    Instant closedTime();

    /**
     * Every event after a position, in order.
     *
     * @param after 0 reads from the beginning
     * @param max the most events of a page; there may be fewer although more follow
     */
    CompletableFuture<Page> read(long after, int max);

    /** Like {@link #read}, but only events with the tag. */
    CompletableFuture<Page> readTagged(EventTag tag, long after, int max);

    /**
     * Runs the callback, soon and on a thread of the log, whenever {@link #head()} has grown;
     * several steps may be reported once. A callback must not block.
     */
    Subscription onAdvance(Runnable callback);

    /** Walks the whole log and checks its chain. */
    CompletableFuture<LogVerifier.Verification> verify(Consumer<LogVerifier.Progress> progress);

    /**
     * Events in order, and how far the log was looked through.
     *
     * @param events in order of position
     * @param upTo every position up to here was looked at: read on after it
     * @param head the last position when the page was read; the end is reached when {@code upTo ==
     *     head}
     */
    record Page(List<RecordedEvent> events, long upTo, long head) {
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
