package dev.turnback.release.ingest;

import dev.turnback.release.domain.delivery.DeliveryFact;
import dev.turnback.service.Check;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Which times a delivery may tell: what lies outside is some clock's mistake. */
final class ToldTimes {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private ToldTimes() {}

    /** Why its times cannot be, at a time in UTC; empty when they can. */
    static Optional<String> objection(DeliveryFact fact, Instant now) {
        return Stream.of(fact.at(), fact.begunAt())
                .flatMap(told -> objection(told, now).stream())
                .findFirst();
    }

    private static Optional<String> objection(Instant told, Instant now) {
        if (told.isAfter(now.plus(Check.AHEAD))) {
            return Optional.of(
                    "it tells of %s, which is ahead of this clock; replay it later"
                            .formatted(told));
        }
        return told.isBefore(FIRST)
                ? Optional.of("it tells of %s: nothing here is from before 2000".formatted(told))
                : Optional.empty();
    }
}
