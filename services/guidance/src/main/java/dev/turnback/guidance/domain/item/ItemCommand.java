package dev.turnback.guidance.domain.item;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a guidance item; {@code at} is the claimed time, UTC. */
public sealed interface ItemCommand {

    String guidanceId();

    /**
     * @param origin what it was learned from, null when it is proposed by hand
     */
    record ProposeGuidance(String guidanceId, Clause clause, @Nullable Origin origin, Instant at)
            implements ItemCommand {}

    /**
     * @param despite ids of the items that say much the same or contradict it, sorted
     */
    record AdoptGuidance(String guidanceId, List<String> despite, Instant at)
            implements ItemCommand {

        public AdoptGuidance {
            despite = List.copyOf(despite);
        }
    }

    /**
     * @param seenVersion the version that was looked at; another one is not overwritten
     */
    record ReviseGuidance(
            String guidanceId, int seenVersion, Clause clause, String reason, Instant at)
            implements ItemCommand {}

    /** Teams are not to be asked any more. */
    record RetireGuidance(String guidanceId, String reason, Instant at) implements ItemCommand {}

    record MarkReviewDue(String guidanceId, Cause cause, Instant at) implements ItemCommand {}

    /**
     * It is still right.
     *
     * @param seenVersion the version that was looked at
     * @param causes positions of the changes that were looked at; empty for all that are known
     */
    record ConfirmGuidance(
            String guidanceId, int seenVersion, List<String> causes, String reason, Instant at)
            implements ItemCommand {

        public ConfirmGuidance {
            causes = List.copyOf(causes);
        }
    }

    /**
     * A team has read it.
     *
     * @param version the one that they read
     */
    record AcknowledgeGuidance(String guidanceId, String team, int version, Instant at)
            implements ItemCommand {}
}
