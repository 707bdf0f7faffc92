package dev.turnback.feed;

import java.time.Duration;

/**
 * How a {@link DeadlineRunner} works.
 *
 * @param lease the name of the lease under which deadlines are fired
 * @param holder who asks for the lease: its own for every process that was ever started
 * @param term how long a lease is asked for; a holder that stalls for as long loses it
 * @param poll how often to look at most and at least: the next due time is met, and a clock that
 *     jumps or a deadline that is set meanwhile is seen after this
 * @param longestPause between two tries when store or desk do not answer
 * @param patience how long closing waits for the command on its way
 */
public record DeadlineSettings(
        String lease,
        String holder,
        Duration term,
        Duration poll,
        Duration longestPause,
        Duration patience) {

    public DeadlineSettings {
        if (!poll.isPositive() || term.compareTo(poll) <= 0 || longestPause.compareTo(poll) < 0) {
            throw new IllegalArgumentException(
                    "poll must be positive, a term longer than that, and a pause no shorter");
        }
    }

    /** A lease of 15 seconds, looked after every second. */
    public static DeadlineSettings of(String lease, String holder) {
        return new DeadlineSettings(
                lease,
                holder,
                Duration.ofSeconds(15),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }

    /**
     * @param failures in a row, at least 1
     */
    Duration pauseAfter(int failures) {
        Duration pause = poll.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
