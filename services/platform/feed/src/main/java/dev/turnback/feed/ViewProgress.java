package dev.turnback.feed;

import dev.turnback.kernel.PositionVector;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** How far a set of views has followed the logs. */
public interface ViewProgress {

    /** Everything up to here is in the views. */
    PositionVector applied();

    /**
     * Everything recorded at or before this time (UTC) is in the views, and nothing will be added
     * to that: what they say as of such a time is final. {@link Instant#MIN} until every source has
     * been followed to its end.
     */
    Instant closedTime();

    /** True once the views have reached the heads that the logs had when the service started. */
    boolean caughtUp();

    /** What keeps the views from going on, in a sentence; empty while nothing does. */
    Optional<String> trouble();

    /** True as soon as the position is applied, false when it is not within the time. */
    CompletableFuture<Boolean> reach(PositionVector position, Duration atMost);
}
