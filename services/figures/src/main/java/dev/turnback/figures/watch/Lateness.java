package dev.turnback.figures.watch;

import java.time.Duration;

/**
 * How far back samples are kept to be read again when one comes late.
 *
 * @param by before the newest sample; what is older has been settled
 * @param mostSamples that are kept, whatever their age; 1 and up
 */
public record Lateness(Duration by, int mostSamples) {

    public static final Lateness USUAL = new Lateness(Duration.ofMinutes(10), 1024);

    public Lateness {
        if (by.isNegative() || mostSamples < 1) {
            throw new IllegalArgumentException("at least the newest sample is kept");
        }
    }
}
