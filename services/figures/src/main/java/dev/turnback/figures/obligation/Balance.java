package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.Segment.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** For how much longer a signal was such than not, between any two moments. */
final class Balance {

    private record From(Duration before, int slope) {}

    private final TreeMap<Instant, From> parts = new TreeMap<>();

    /**
     * @param measured in order of time
     */
    Balance(List<Measured> measured, Predicate<Measured> such) {
        Duration sum = Duration.ZERO;
        for (Measured each : measured) {
            int slope = such.test(each) ? 1 : -1;
            parts.put(each.span().from(), new From(sum, slope));
            sum = sum.plus(each.span().length().multipliedBy(slope));
            parts.put(each.span().to(), new From(sum, 0));
        }
    }

    /** Positive when it was such for more than half of the time that is known. */
    Duration between(Instant from, Instant to) {
        return until(to).minus(until(from));
    }

    private Duration until(Instant moment) {
        var part = parts.floorEntry(moment);
        return part == null
                ? Duration.ZERO
                : part.getValue()
                        .before()
                        .plus(
                                Duration.between(part.getKey(), moment)
                                        .multipliedBy(part.getValue().slope()));
    }
}
