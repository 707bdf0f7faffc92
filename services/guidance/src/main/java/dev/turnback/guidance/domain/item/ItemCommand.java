package dev.turnback.guidance.domain.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a guidance item; {@code at} is the claimed time, UTC. */
public sealed interface ItemCommand {

    String guidanceId();

    /**
     * @param origin what it was learned from, null when it is proposed by hand
     */
    record ProposeGuidance(String guidanceId, Clause clause, @Nullable Origin origin, Instant at)
            implements ItemCommand {}

    record AdoptGuidance(String guidanceId, Instant at) implements ItemCommand {}

    /**
     * @param seenVersion the version that was looked at; another one is not overwritten
     */
    record ReviseGuidance(
            String guidanceId, int seenVersion, Clause clause, String reason, Instant at)
            implements ItemCommand {}
}
