package dev.turnback.insight.facts;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.contracts.release.PlannedChange;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseObserved;
import dev.turnback.contracts.release.ReleaseEvents.ReleasePlanned;
import dev.turnback.contracts.release.ReleaseEvents.UndoWindowClosed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A release as it is known; times UTC, as claimed.
 *
 * @param at what its window goes by: when it reached its users, else when it was planned
 * @param exposedAt null before the rollout
 * @param completedAt null before, and for history
 * @param rolledBackAt null unless a rollback was recorded live
 * @param oneWayAt since when the first of its changes cannot be undone any more that could be
 *     before; null while that is none
 * @param changes as they were planned; empty for history and for plans that name none
 * @param source null when recorded live
 */
public record ReleaseFact(
        String id,
        Basis basis,
        String component,
        Instant at,
        String version,
        @Nullable String previousVersion,
        @Nullable Instant exposedAt,
        @Nullable Instant completedAt,
        @Nullable Instant rolledBackAt,
        @Nullable Instant oneWayAt,
        List<ChangeKind> changeKinds,
        List<PlannedChange> changes,
        @Nullable SourceRef source,
        SortedSet<String> flags)
        implements Fact {

    public ReleaseFact {
        changeKinds = List.copyOf(changeKinds);
        changes = List.copyOf(changes);
        flags = Sorted.of(flags);
    }

    static ReleaseFact of(ReleaseObserved seen) {
        return new ReleaseFact(
                seen.releaseId(),
                Basis.OBSERVED,
                seen.component(),
                seen.exposedAt(),
                seen.version(),
                seen.previousVersion(),
                seen.exposedAt(),
                null,
                null,
                null,
                seen.changeKinds(),
                List.of(),
                seen.source(),
                new TreeSet<>(seen.flags()));
    }

    static ReleaseFact of(ReleasePlanned planned) {
        return new ReleaseFact(
                planned.releaseId(),
                Basis.VERIFIED,
                planned.component(),
                planned.at(),
                planned.version(),
                planned.previousVersion(),
                null,
                null,
                null,
                null,
                planned.changeKinds(),
                planned.changes(),
                null,
                new TreeSet<>(Set.of()));
    }

    ReleaseFact exposed(Instant when) {
        return with(when, when, completedAt, rolledBackAt, oneWayAt);
    }

    ReleaseFact completed(Instant when) {
        return with(at, exposedAt, when, rolledBackAt, oneWayAt);
    }

    /** Null when a rollback of it was withdrawn. */
    ReleaseFact rolledBack(@Nullable Instant when) {
        return with(at, exposedAt, completedAt, when, oneWayAt);
    }

    /** How far one of its changes can be undone from here on. */
    ReleaseFact with(UndoWindowClosed closed) {
        boolean first =
                closed.dropsTo() == Reversibility.ONE_WAY
                        && (oneWayAt == null || closed.at().isBefore(oneWayAt));
        return with(at, exposedAt, completedAt, rolledBackAt, first ? closed.at() : oneWayAt);
    }

    private ReleaseFact with(
            Instant windowAt,
            @Nullable Instant exposed,
            @Nullable Instant completed,
            @Nullable Instant rolledBack,
            @Nullable Instant oneWay) {
        return new ReleaseFact(
                id,
                basis,
                component,
                windowAt,
                version,
                previousVersion,
                exposed,
                completed,
                rolledBack,
                oneWay,
                changeKinds,
                changes,
                source,
                flags);
    }

    @Override
    public List<String> components() {
        return List.of(component);
    }
}
