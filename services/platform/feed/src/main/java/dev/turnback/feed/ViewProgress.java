package dev.turnback.feed;

import dev.turnback.kernel.PositionVector;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** How far a set of views has followed the logs. */
public interface ViewProgress {

    /** Everything up to here is in the views. */
    PositionVector applied();

    /** True once the views have reached the heads that the logs had when the service started. */
    boolean caughtUp();

    /** True as soon as the position is applied, false when it is not within the time. */
    CompletableFuture<Boolean> reach(PositionVector position, Duration atMost);
}
