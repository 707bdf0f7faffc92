package dev.turnback.guidance.domain.item;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a guidance item; {@code at} is the claimed time, UTC. */
public sealed interface ItemEvent {

    String guidanceId();

    Instant at();

    /** Its version 1. */
    record GuidanceProposed(String guidanceId, Clause clause, @Nullable Origin origin, Instant at)
            implements ItemEvent {}

    /**
     * @param version the version that was adopted
     * @param despite ids of the items that say much the same or contradict it; sorted
     */
    record GuidanceAdopted(String guidanceId, int version, List<String> despite, Instant at)
            implements ItemEvent {

        public GuidanceAdopted {
            despite = List.copyOf(despite);
        }
    }

    /**
     * @param version one more than before
     */
    record GuidanceRevised(String guidanceId, int version, Clause clause, String reason, Instant at)
            implements ItemEvent {}

    record GuidanceRetired(String guidanceId, int version, String reason, Instant at)
            implements ItemEvent {}

    record GuidanceReviewDue(String guidanceId, int version, Cause cause, Instant at)
            implements ItemEvent {}

    /**
     * @param causes positions of the changes that were looked at, sorted
     */
    record GuidanceReviewed(
            String guidanceId, int version, List<String> causes, String reason, Instant at)
            implements ItemEvent {

        public GuidanceReviewed {
            causes = List.copyOf(causes);
        }
    }

    record GuidanceAcknowledged(String guidanceId, String team, int version, Instant at)
            implements ItemEvent {}
}
