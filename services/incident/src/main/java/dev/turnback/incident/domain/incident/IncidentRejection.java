package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.IncidentRole;
import java.time.Instant;
import java.util.List;

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

    record SeverityChangedBeforeDeclaration(Instant changedAt, Instant declaredAt)
            implements IncidentRejection {}

    /** A correction says when it was really changed. */
    record SeverityChangedSince(Instant changedAt) implements IncidentRejection {}

    /** Only corrections, links and findings come after it is closed. */
    record ClosedAlready(Instant closedAt) implements IncidentRejection {}

    record ClosedDifferently(Instant closedAt) implements IncidentRejection {}

    record ClosedBeforeResolution(Instant closedAt, Instant resolvedAt)
            implements IncidentRejection {}

    /** Only what is over is closed. */
    record NotResolved() implements IncidentRejection {}

    /** It goes on already. */
    record NotStopped() implements IncidentRejection {}

    record ReopenedBeforeItsEnd(Instant reopenedAt, Instant endedAt) implements IncidentRejection {}

    record EndedBeforeReopening(Instant endedAt, Instant reopenedAt) implements IncidentRejection {}

    /** Nobody declared it: it is dismissed instead. */
    record JustSuspected() implements IncidentRejection {}

    /** Reopening takes it back. */
    record CancelledAlready(String reason) implements IncidentRejection {}

    /** What was merged into it is split off first. */
    record OthersArePartOfIt(List<String> incidentIds) implements IncidentRejection {}

    /** It is said of the one that it was merged into. */
    record MergedAlready(String into) implements IncidentRejection {}

    record MergedIntoItself() implements IncidentRejection {}

    /** There is no such incident to merge into. */
    record OtherNotDeclared(String into) implements IncidentRejection {}

    /** What was dismissed or cancelled takes no other one in. */
    record OtherIsNone(String into) implements IncidentRejection {}

    /** Nobody declared the other one yet. */
    record OtherIsJustSuspected(String into) implements IncidentRejection {}

    /**
     * @param end the one that it is part of
     */
    record OtherIsMerged(String into, String end) implements IncidentRejection {}

    /** One is an exercise and the other one is not. */
    record OtherIsNoDrillAlike(String into) implements IncidentRejection {}

    record NotMerged() implements IncidentRejection {}

    /** It is part of another one than that. */
    record NotMergedInto(String from) implements IncidentRejection {}

    record RoleHeldSince(String personId, Instant since) implements IncidentRejection {}

    record RoleNotHeld(IncidentRole role, String personId) implements IncidentRejection {}

    record EntryWrittenDifferently() implements IncidentRejection {}

    record EntryUnknown(String entryId) implements IncidentRejection {}

    record EntryAhead(Instant receivedAt) implements IncidentRejection {}

    /** A timeline holds so many. */
    record TimelineFull(int most) implements IncidentRejection {}

    record UpdatePromisedForThePast(Instant at) implements IncidentRejection {}

    record MeasuredDifferently() implements IncidentRejection {}

    record MeasurementUnknown(String measurementId) implements IncidentRejection {}

    record MeasuredAhead(Instant notedAt) implements IncidentRejection {}
}
