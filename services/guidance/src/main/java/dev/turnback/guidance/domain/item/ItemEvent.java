package dev.turnback.guidance.domain.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a guidance item; {@code at} is the claimed time, UTC. */
public sealed interface ItemEvent {

    String guidanceId();

    /** Its version 1. */
    record GuidanceProposed(String guidanceId, Clause clause, @Nullable Origin origin, Instant at)
            implements ItemEvent {}

    /**
     * @param version the version that was adopted
     */
    record GuidanceAdopted(String guidanceId, int version, Instant at) implements ItemEvent {}

    /**
     * @param version one more than before
     */
    record GuidanceRevised(String guidanceId, int version, Clause clause, String reason, Instant at)
            implements ItemEvent {}
}
