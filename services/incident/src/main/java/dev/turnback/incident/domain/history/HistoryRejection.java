package dev.turnback.incident.domain.history;

import java.time.Instant;

/** Why an incident of the past is refused. */
public sealed interface HistoryRejection {

    /** The id does not belong to the incident's key. */
    record NotItsId(String expected) implements HistoryRejection {}

    record ContainedBeforeItBegan(Instant harmBeganAt) implements HistoryRejection {}

    record ResolvedBeforeItBegan(Instant harmBeganAt) implements HistoryRejection {}

    record ResolvedBeforeItsDeclaration(Instant declaredAt) implements HistoryRejection {}

    record ResolvedBeforeItsContainment(Instant containedAt) implements HistoryRejection {}
}
