package dev.turnback.guidance.domain.improvement;

import java.time.Instant;

/** Why an improvement's command is refused. */
public sealed interface ImprovementRejection {

    record NoSuchImprovement() implements ImprovementRejection {}

    record ImprovementProposedDifferently() implements ImprovementRejection {}

    record NotStarted() implements ImprovementRejection {}

    record DeliveredAlready() implements ImprovementRejection {}

    record DroppedAlready(String reason) implements ImprovementRejection {}

    record BeforeItStarted(Instant startedAt) implements ImprovementRejection {}
}
