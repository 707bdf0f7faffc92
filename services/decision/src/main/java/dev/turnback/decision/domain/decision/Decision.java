package dev.turnback.decision.domain.decision;

import java.time.Instant;

/** Where a decision stands. */
public sealed interface Decision {

    record NotTaken() implements Decision {}

    /**
     * @param at when it was decided
     * @param reviewDue true once an accepted risk is to be looked at again
     */
    record Standing(Taken taken, Instant at, boolean reviewDue) implements Decision {}

    record Withdrawn(Taken taken, Instant at, String reason) implements Decision {}
}
