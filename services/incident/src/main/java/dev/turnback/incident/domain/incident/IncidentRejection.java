package dev.turnback.incident.domain.incident;

import java.time.Instant;

/** Why an incident's command is refused. */
public sealed interface IncidentRejection {

    record NotDeclared() implements IncidentRejection {}

    /** It was suspected and is none; declaring it makes it one. */
    record DismissedAlready(String reason) implements IncidentRejection {}

    /** Somebody declared it: it can be resolved, and no longer dismissed. */
    record NotJustSuspected() implements IncidentRejection {}

    record DeclaredDifferently() implements IncidentRejection {}

    /** A correction says when it really stopped. */
    record ContainedDifferently(Containment containment) implements IncidentRejection {}

    record ResolvedDifferently(Instant resolvedAt) implements IncidentRejection {}

    /** Only corrections, links and findings come after the end. */
    record ResolvedAlready(Instant resolvedAt) implements IncidentRejection {}

    record HarmAheadOfItsNote(Instant notedAt) implements IncidentRejection {}

    record ContainedBeforeHarm(Instant containedAt, Instant harmBeganAt)
            implements IncidentRejection {}

    record ResolvedBeforeHarm(Instant resolvedAt, Instant harmBeganAt)
            implements IncidentRejection {}

    record ResolvedBeforeContainment(Instant resolvedAt, Instant containedAt)
            implements IncidentRejection {}

    record ResolvedBeforeDeclaration(Instant resolvedAt, Instant declaredAt)
            implements IncidentRejection {}

    /** There is no such value yet: it is recorded, not corrected. */
    record NothingToCorrect(CorrectedField field) implements IncidentRejection {}

    record CorrectedIntoTheFuture(Instant correctedAt) implements IncidentRejection {}
}
