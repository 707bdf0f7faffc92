package dev.turnback.decision.domain.decision;

import dev.turnback.contracts.DecisionKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided.
 *
 * @param releaseId the release it is about, null when the incident as a whole is meant
 * @param rationale why, in the words of whoever decided; may be empty
 * @param role in which role it was decided, null when nobody said
 * @param reviewBy when an accepted risk is to be looked at again, UTC; null for other kinds
 */
public record Taken(
        String incidentId,
        @Nullable String releaseId,
        DecisionKind kind,
        String rationale,
        @Nullable String role,
        @Nullable Instant reviewBy) {}
