package dev.turnback.release.domain.observation;

import dev.turnback.release.domain.observation.Seen.ReleaseSeen;
import dev.turnback.release.domain.observation.Seen.RollbackSeen;
import dev.turnback.release.domain.observation.Seen.SetAside;

/** A fact was read, or read anew with other content: the highest revision counts. */
public sealed interface ObservationEvent {

    String observationId();

    /** The import that read it. */
    String importId();

    /** 1 when it was first read; each later one supersedes those before. */
    int revision();

    Seen seen();

    record ReleaseRead(String observationId, String importId, int revision, ReleaseSeen seen)
            implements ObservationEvent {}

    record RollbackRead(String observationId, String importId, int revision, RollbackSeen seen)
            implements ObservationEvent {}

    record SetAsideRead(String observationId, String importId, int revision, SetAside seen)
            implements ObservationEvent {}
}
