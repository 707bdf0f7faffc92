package dev.turnback.guidance.domain.improvement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an improvement; {@code at} is the claimed time, UTC. */
public sealed interface ImprovementEvent {

    String improvementId();

    Instant at();

    record ImprovementProposed(String improvementId, Proposal proposal, Instant at)
            implements ImprovementEvent {}

    record ImprovementStarted(String improvementId, Instant at) implements ImprovementEvent {}

    /** What it was to bring is there. */
    record ImprovementDelivered(String improvementId, @Nullable String note, Instant at)
            implements ImprovementEvent {}

    record ImprovementDropped(String improvementId, String reason, Instant at)
            implements ImprovementEvent {}
}
