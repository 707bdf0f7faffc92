package dev.turnback.decision.domain.decision;

import dev.turnback.contracts.DecisionKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided.
 *
 * @param releaseId the release it is about, null when the incident as a whole is meant
 * @param rationale why, in the words of whoever decided; may be empty
 * @param role in which role it was decided, null when nobody said
 * @param mandate whether whoever decided might
 * @param alternatives what else was considered
 * @param reviewBy when an accepted risk, or what is rolled forward, is to be looked at again, UTC;
 *     null for other kinds
 * @param evidence what was known; null in what was recorded before it was kept
 */
public record Taken(
        String incidentId,
        @Nullable String releaseId,
        DecisionKind kind,
        String rationale,
        @Nullable String role,
        Mandate mandate,
        List<Alternative> alternatives,
        @Nullable Instant reviewBy,
        @Nullable Evidence evidence) {

    public Taken {
        alternatives = List.copyOf(alternatives);
    }

    Taken reviewedBy(Instant at) {
        return new Taken(
                incidentId, releaseId, kind, rationale, role, mandate, alternatives, at, evidence);
    }

    /** The same release, or both the incident as a whole. */
    boolean isAboutTheSameAs(Taken other) {
        return releaseId == null ? other.releaseId() == null : releaseId.equals(other.releaseId());
    }
}
