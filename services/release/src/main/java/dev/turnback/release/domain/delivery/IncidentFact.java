package dev.turnback.release.domain.delivery;

import dev.turnback.contracts.IncidentStep;
import dev.turnback.contracts.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one delivery tells of an incident; times are claimed, UTC.
 *
 * @param externalId what the sender calls it, unique within the source
 * @param title null when it does not say
 * @param component null when no route leads to one
 * @param severity null when it is not rated, or nobody says
 * @param begunAt the earliest time that the delivery tells of
 */
public record IncidentFact(
        String externalId,
        IncidentStep step,
        @Nullable String title,
        @Nullable String component,
        @Nullable Severity severity,
        Instant begunAt,
        Instant at)
        implements DeliveryFact {}
