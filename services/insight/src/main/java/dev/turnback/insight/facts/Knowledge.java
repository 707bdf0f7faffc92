package dev.turnback.insight.facts;

import dev.turnback.kernel.PositionVector;
import java.time.Instant;

/**
 * What is taken as known: the events up to {@code position} that were recorded by {@code asOf}. Two
 * answers for the same knowledge are equal, whenever they are asked for.
 */
public record Knowledge(PositionVector position, Instant asOf) {

    /** All that was recorded up to a position. */
    public static Knowledge at(PositionVector position) {
        return new Knowledge(position, Instant.MAX);
    }
}
