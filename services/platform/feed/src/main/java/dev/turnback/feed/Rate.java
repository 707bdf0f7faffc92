package dev.turnback.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/** Positions per second over a sliding window. */
final class Rate {

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration GRAIN = Duration.ofMillis(200);

    private record Sample(Instant at, long position) {}

    private final ArrayDeque<Sample> samples = new ArrayDeque<>();

    void sample(Instant at, long position) {
        Sample last = samples.peekLast();
        if (last == null || !at.isBefore(last.at.plus(GRAIN))) {
            samples.addLast(new Sample(at, position));
        }
        while (samples.size() > 1 && samples.getFirst().at.isBefore(at.minus(WINDOW))) {
            samples.removeFirst();
        }
    }

    double perSecond(Instant now, long position) {
        Sample first = samples.peekFirst();
        if (first == null) {
            return 0;
        }
        long millis = Math.max(GRAIN.toMillis(), Duration.between(first.at, now).toMillis());
        return (position - first.position) * 1000.0 / millis;
    }
}
