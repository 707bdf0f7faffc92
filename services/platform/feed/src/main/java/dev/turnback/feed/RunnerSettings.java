package dev.turnback.feed;

import java.time.Duration;

/**
 * How a {@link ProjectionRunner} works.
 *
 * @param batch positions per batch at most: what is done again after a crash
 * @param poll how often a source is asked although it reported nothing
 * @param retries how often a failed batch is tried again before its projection stops
 * @param firstPause before the first retry; doubled for every further one
 * @param longestPause the end of the doubling
 * @param patience how long closing waits for the batches at work
 */
public record RunnerSettings(
        int batch,
        Duration poll,
        int retries,
        Duration firstPause,
        Duration longestPause,
        Duration patience) {

    /** About 23 seconds of retries, so that a busy disk is outlived and a poison event is not. */
    public static final RunnerSettings DEFAULT =
            new RunnerSettings(
                    1_000,
                    Duration.ofSeconds(1),
                    8,
                    Duration.ofMillis(100),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10));

    public RunnerSettings {
        if (batch < 1 || retries < 0 || !poll.isPositive() || !firstPause.isPositive()) {
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
