package dev.turnback.incident.domain.told;

import dev.turnback.contracts.IncidentStep;
import dev.turnback.contracts.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is told of an incident; times are claimed, UTC.
 *
 * @param title null when it is not said
 * @param component null when it is not known
 * @param severity null when it is not rated, or nobody says
 * @param begunAt the earliest time that is told of
 */
public record ToldFact(
        IncidentStep step,
        @Nullable String title,
        @Nullable String component,
        @Nullable Severity severity,
        Instant begunAt,
        Instant at) {}
