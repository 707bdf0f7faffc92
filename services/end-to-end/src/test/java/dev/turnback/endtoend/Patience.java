package dev.turnback.endtoend;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waiting for what takes a while. */
final class Patience {

    private Patience() {}

    /**
     * Looks until nothing is missing.
     *
     * @throws AssertionError with what was missing last
     */
    static void until(Duration limit, ThrowingCallable holds) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                holds.call();
                return;
            } catch (Throwable missing) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("not within " + limit, missing);
                }
                RunningTurnback.pause(Duration.ofMillis(200));
            }
        }
    }
}
