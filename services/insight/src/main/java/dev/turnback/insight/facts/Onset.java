package dev.turnback.insight.facts;

import dev.turnback.contracts.TimeQuality;
import java.time.Instant;

/**
 * When a harm began.
 *
 * @param at as claimed, UTC; the earliest time where it is not known exactly
 * @param quality how that is known
 */
public record Onset(Instant at, TimeQuality quality) {

    static Onset earlier(Onset one, Onset other) {
        return other.at().isBefore(one.at()) ? other : one;
    }
}
