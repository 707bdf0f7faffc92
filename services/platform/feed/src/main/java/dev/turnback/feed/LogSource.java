package dev.turnback.feed;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the feed needs to see of a log in the same process. */
public interface LogSource {

    /**
     * The durable events right after a position, without a gap; never waits for new ones.
     *
     * @param max how many events at most
     */
    CompletableFuture<List<PrivateEvent>> read(long after, int max);

    /** The last durable position, 0 for an empty log. */
    long head();

    /**
     * Everything recorded at or before this time (UTC) is at or before a {@link #head()} that is
     * asked for afterwards. Never decreases; {@link Instant#MIN} when nothing is known.
     */
    Instant closedAt();

    /** Runs the callback, on any thread, whenever the head may have moved. */
    EventFeed.Subscription onAdvance(Runnable callback);
}
