package dev.turnback.release.domain.gate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of the gate of a release; {@code at} is UTC. */
public sealed interface GateCommand {

    String releaseId();

    /** Somebody looked, and this is what the gate said. */
    record RecordCheck(String releaseId, String component, Verdict verdict, Instant at)
            implements GateCommand {}

    /**
     * The release may go through although the gate finds this.
     *
     * @param subject what it is about; null for each blind spot of the rule
     * @param found what the gate finds of this rule as it is asked, each by its subject
     */
    record WaiveBlindSpot(
            String releaseId,
            String component,
            String waiverId,
            Rule rule,
            @Nullable String subject,
            List<String> found,
            String reason,
            Instant expiresAt,
            Instant at)
            implements GateCommand {

        public WaiveBlindSpot {
            found = List.copyOf(found);
        }
    }

    record RevokeWaiver(String releaseId, String waiverId, String reason, Instant at)
            implements GateCommand {}
}
