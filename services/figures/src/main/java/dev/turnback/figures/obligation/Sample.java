package dev.turnback.figures.obligation;

import java.time.Instant;

/**
 * One measurement of a signal.
 *
 * @param at when, UTC
 * @param value in the signal's unit; an alert is 1 while it fires and 0 while it does not
 */
public record Sample(Instant at, double value) {

    public Sample {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a sample is a finite number, not " + value);
        }
    }
}
