package dev.turnback.guidance.domain.improvement;

import java.time.Instant;

/** Where an improvement stands. */
public sealed interface Improvement {

    record NotProposed() implements Improvement {}

    record Proposed(Proposal proposal) implements Improvement {}

    record Started(Proposal proposal, Instant startedAt) implements Improvement {}

    record Delivered(Proposal proposal) implements Improvement {}

    record Dropped(Proposal proposal, String reason) implements Improvement {}
}
