package dev.turnback.testing.bad.insight.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Sees the JDK only, and takes the time from a clock it is given. */
public record GoodFact(Instant at, List<int[]> counts) {

    static GoodFact on(Clock clock) {
        return new GoodFact(Instant.now(clock), List.of());
    }
}
