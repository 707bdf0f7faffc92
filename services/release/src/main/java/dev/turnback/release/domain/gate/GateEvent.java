package dev.turnback.release.domain.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened at the gate of a release; {@code at} is UTC. */
public sealed interface GateEvent {

    String releaseId();

    String component();

    Instant at();

    record GateChecked(String releaseId, String component, Verdict verdict, Instant at)
            implements GateEvent {}

    /**
     * @param subject what it is about; null for each blind spot of the rule
     * @param expiresAt the first moment at which it counts no more
     */
    record BlindSpotWaived(
            String releaseId,
            String component,
            String waiverId,
            Rule rule,
            @Nullable String subject,
            String reason,
            Instant expiresAt,
            Instant at)
            implements GateEvent {}

    record WaiverRevoked(
            String releaseId, String component, String waiverId, String reason, Instant at)
            implements GateEvent {}
}
