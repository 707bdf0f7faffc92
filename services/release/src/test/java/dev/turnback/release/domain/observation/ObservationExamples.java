package dev.turnback.release.domain.observation;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.release.domain.observation.ObservationEvent.ReleaseRead;
import dev.turnback.release.domain.observation.ObservationEvent.RollbackRead;
import dev.turnback.release.domain.observation.ObservationEvent.SetAsideRead;
import dev.turnback.release.domain.observation.Seen.ReleaseSeen;
import dev.turnback.release.domain.observation.Seen.RollbackSeen;
import dev.turnback.release.domain.observation.Seen.SetAside;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a history of the shop tells. */
public final class ObservationExamples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final String IMPORT = "imp_1";
    public static final SourceRef GIT = new SourceRef(SourceRef.Kind.GIT, "shop", "c0ffee");

    private ObservationExamples() {}

    public static ReleaseSeen release() {
        return new ReleaseSeen(
                "release v2.0",
                "shop",
                "v2.0",
                "v1.9",
                NOON,
                List.of(ChangeKind.SCHEMA, ChangeKind.CODE),
                GIT,
                Set.of("time=commit"));
    }

    public static RollbackSeen rollback() {
        return rollbackFrom(GIT, NOON.plusSeconds(86_400), List.of());
    }

    public static RollbackSeen rollbackFrom(
            SourceRef source, Instant observedUntil, List<FollowUp> followUps) {
        return new RollbackSeen(
                "revert c0ffee",
                "shop",
                "v2.0",
                "v1.9",
                "v1.9",
                NOON,
                NOON.plusSeconds(600),
                Extent.FULL,
                List.of(ChangeKind.CODE),
                followUps,
                observedUntil,
                source,
                Set.of("lag=minutes", "time=commit"));
    }

    public static SetAside setAside() {
        return new SetAside(
                "revert c0ffee",
                "shop",
                SetAsideReason.ORIGINAL_NOT_FOUND,
                NOON,
                List.of(ChangeKind.CODE),
                GIT);
    }

    public static FollowUp hotfix() {
        return new FollowUp(FollowUp.Kind.HOTFIXED, NOON.plusSeconds(1_200), "beef01");
    }

    public static String idOf(Seen seen) {
        return ObservationIds.observationId(seen.component(), seen.key());
    }

    public static ReleaseRead read(int revision, ReleaseSeen seen) {
        return new ReleaseRead(idOf(seen), IMPORT, revision, seen, seen.at());
    }

    public static RollbackRead read(int revision, RollbackSeen seen) {
        return new RollbackRead(idOf(seen), IMPORT, revision, seen, seen.at());
    }

    public static SetAsideRead read(int revision, SetAside seen) {
        return new SetAsideRead(idOf(seen), IMPORT, revision, seen, seen.at());
    }
}
