package dev.turnback.insight.metrics;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The times that are compared: two windows of one length, before and since an adoption, and the
 * history before the first of them, at least as long; each [from, to), UTC. They follow from the
 * calendar alone, never from how it came out.
 *
 * @param usualFrom where the scope's history begins; {@code usual} ends where {@code before} begins
 * @param limitedByHistory true when the history is too short for all the time since the adoption
 */
public record EffectWindows(
        Instant usualFrom,
        Instant beforeFrom,
        Instant adoptedAt,
        Instant sinceTo,
        double seconds,
        boolean limitedByHistory) {

    /**
     * @param begins when the first thing that is known of the scope happened
     * @param end how far is known what happened, or when the item was retired
     * @return null where there is no time on one of the sides
     */
    static @Nullable EffectWindows of(Instant begins, Instant adoptedAt, Instant end) {
        Duration since = Duration.between(adoptedAt, end);
        Duration most = Duration.between(begins, adoptedAt).dividedBy(2);
        Duration length = since.compareTo(most) < 0 ? since : most;
        if (!length.isPositive()) {
            return null;
        }
        return new EffectWindows(
                begins,
                adoptedAt.minus(length),
                adoptedAt,
                adoptedAt.plus(length),
                length.toMillis() / 1_000.0,
                since.compareTo(most) > 0);
    }

    Span usual() {
        return new Span(usualFrom, beforeFrom);
    }

    Span before() {
        return new Span(beforeFrom, adoptedAt);
    }

    Span since() {
        return new Span(adoptedAt, sinceTo);
    }

    /** What happened within it, of what began to reach users within it. */
    record Span(Instant from, Instant to) {

        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }

        /**
         * @param exposedAt null where it is not known: then it counts by its time alone
         */
        boolean counts(Instant at, @Nullable Instant exposedAt) {
            return holds(at) && !isRollingOut(exposedAt);
        }

        /** It was rolling out already when the span began. */
        boolean isRollingOut(@Nullable Instant exposedAt) {
            return exposedAt != null && exposedAt.isBefore(from);
        }
    }
}
