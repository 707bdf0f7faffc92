package dev.turnback.figures.obligation;

import java.time.Duration;
import java.time.Instant;

/**
 * From one moment up to another, UTC; empty when it does not end after it begins.
 *
 * @param to not part of it
 */
public record Span(Instant from, Instant to) {

    public boolean isEmpty() {
        return !from.isBefore(to);
    }

    public Duration length() {
        return isEmpty() ? Duration.ZERO : Duration.between(from, to);
    }

    Span within(Span other) {
        return new Span(Moments.later(from, other.from), Moments.earlier(to, other.to));
    }
}
