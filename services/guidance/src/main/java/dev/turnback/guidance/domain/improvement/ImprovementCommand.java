package dev.turnback.guidance.domain.improvement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of an improvement; {@code at} is the claimed time, UTC. */
public sealed interface ImprovementCommand {

    String improvementId();

    record ProposeImprovement(String improvementId, Proposal proposal, Instant at)
            implements ImprovementCommand {}

    record StartImprovement(String improvementId, Instant at) implements ImprovementCommand {}

    record DeliverImprovement(String improvementId, @Nullable String note, Instant at)
            implements ImprovementCommand {}

    record DropImprovement(String improvementId, String reason, Instant at)
            implements ImprovementCommand {}
}
