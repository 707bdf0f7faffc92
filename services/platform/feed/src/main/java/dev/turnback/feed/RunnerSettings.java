package dev.turnback.feed;

import java.time.Duration;

/**
 * How a {@link ProjectionRunner} works.
 *
 * @param batch positions per batch at most: what is done again after a crash
 * @param poll how often a source is asked although it reported nothing
 * @param retries how often an event that fails is tried again before it is parked
 * @param parkLimit how many events a projection parks at most; it stops when there are more
 * @param firstPause before the first retry; doubled for every further one
 * @param longestPause the end of the doubling
 * @param patience how long closing waits for the batches at work
 */
public record RunnerSettings(
        int batch,
        Duration poll,
        int retries,
        int parkLimit,
        Duration firstPause,
        Duration longestPause,
        Duration patience) {

    /** An event that fails is parked after about a second. */
    public static final RunnerSettings DEFAULT =
            new RunnerSettings(
                    1_000,
                    Duration.ofSeconds(1),
                    3,
                    1_000,
                    Duration.ofMillis(100),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10));

    public RunnerSettings {
        if (batch < 1
                || retries < 0
                || parkLimit < 0
                || !poll.isPositive()
                || !firstPause.isPositive()) {
            throw new IllegalArgumentException("batch, poll and pauses must be positive");
        }
    }

    /**
     * @param failures in a row, at least 1
     */
    Duration pauseAfter(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, 30));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
