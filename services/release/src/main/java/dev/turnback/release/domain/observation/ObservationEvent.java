package dev.turnback.release.domain.observation;

import dev.turnback.release.domain.observation.Seen.ReleaseSeen;
import dev.turnback.release.domain.observation.Seen.RollbackSeen;
import dev.turnback.release.domain.observation.Seen.SetAside;
import java.time.Instant;

/** A fact was read, or read anew with other content: the highest revision counts. */
public sealed interface ObservationEvent {

    String observationId();

    /** The import that read it. */
    String importId();

    /** 1 when it was first read; each later one supersedes those before. */
    int revision();

    Seen seen();

    /**
     * When the fact happened, as claimed; for a rollback that had not landed, as far as was seen.
     */
    Instant at();

    record ReleaseRead(
            String observationId, String importId, int revision, ReleaseSeen seen, Instant at)
            implements ObservationEvent {}

    record RollbackRead(
            String observationId, String importId, int revision, RollbackSeen seen, Instant at)
            implements ObservationEvent {}

    record SetAsideRead(
            String observationId, String importId, int revision, SetAside seen, Instant at)
            implements ObservationEvent {}
}
