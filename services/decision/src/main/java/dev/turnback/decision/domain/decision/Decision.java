package dev.turnback.decision.domain.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One decision of an incident, as it is now; times are UTC. */
public sealed interface Decision {

    String decisionId();

    Taken taken();

    /** When it was decided. */
    Instant takenAt();

    /**
     * @param reviewDue true once an accepted risk is to be looked at again
     * @param effectAt when what was decided was done; null as long as it was not
     */
    record Standing(
            String decisionId,
            Taken taken,
            Instant takenAt,
            boolean reviewDue,
            @Nullable Instant effectAt)
            implements Decision {

        boolean hadTakenEffectBy(Instant moment) {
            return effectAt != null && !effectAt.isAfter(moment);
        }
    }

    record Withdrawn(
            String decisionId, Taken taken, Instant takenAt, String reason, Instant withdrawnAt)
            implements Decision {}
}
