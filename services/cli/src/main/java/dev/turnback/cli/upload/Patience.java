package dev.turnback.cli.upload;

import java.time.Duration;

/**
 * How long and how often a lost connection is tried again.
 *
 * @param total after this much waiting it gives up
 * @param first the first wait; each following one is twice as long, at most {@code longest}
 */
public record Patience(Duration total, Duration first, Duration longest) {

    /** A minute, from a quarter of a second up to eight seconds. */
    public static Patience usual() {
        return new Patience(Duration.ofSeconds(60), Duration.ofMillis(250), Duration.ofSeconds(8));
    }

    Duration after(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(longest) > 0 ? longest : twice;
    }
}
