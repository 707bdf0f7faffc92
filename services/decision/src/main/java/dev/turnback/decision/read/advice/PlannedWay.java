package dev.turnback.decision.read.advice;

import dev.turnback.contracts.Extent;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.release.PinnedProcedure;
import dev.turnback.contracts.release.PlannedChange;
import dev.turnback.contracts.release.ReleaseEvents.AttemptWithdrawn;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseObserved;
import dev.turnback.contracts.release.ReleaseEvents.ReleasePlanned;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseRolledBack;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.contracts.release.ReleaseEvents.UndoWindowClosed;
import dev.turnback.decision.signal.live.SheetPin;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a release changes, how far that can be taken back, and what was in force when it began to
 * reach users; times are UTC.
 *
 * @param changes in the order of the plan; empty when nobody said
 * @param exposedAt when it reached its first users; null when nobody has told that it did
 * @param sheet what it is pinned to; null for none
 * @param procedures in the versions that were in force when its rollout started
 * @param rolledBackAt since when nobody has it any more; null while somebody does
 */
record PlannedWay(
        String id,
        String component,
        String version,
        List<PlannedChange> changes,
        List<Closed> closed,
        @Nullable Instant exposedAt,
        @Nullable SheetPin sheet,
        List<PinnedProcedure> procedures,
        @Nullable Instant rolledBackAt) {

    /**
     * An undo window that closed.
     *
     * @param changeIndex which of the changes, from 0
     */
    record Closed(int changeIndex, Reversibility dropsTo, Instant at) {}

    static final View<PlannedWay> VIEW =
            new View<>(
                    ViewDefinition.named("planned-ways", 1),
                    PlannedWay.class,
                    List.of(
                            new View.Fold<>(
                                    ReleasePlanned.class,
                                    ReleasePlanned::releaseId,
                                    PlannedWay::planned),
                            new View.Fold<>(
                                    ReleaseObserved.class,
                                    ReleaseObserved::releaseId,
                                    PlannedWay::observed),
                            new View.Fold<>(
                                    RolloutStarted.class,
                                    RolloutStarted::releaseId,
                                    PlannedWay::started),
                            new View.Fold<>(
                                    UndoWindowClosed.class,
                                    UndoWindowClosed::releaseId,
                                    PlannedWay::closed),
                            new View.Fold<>(
                                    ReleaseRolledBack.class,
                                    ReleaseRolledBack::releaseId,
                                    PlannedWay::rolledBack),
                            new View.Fold<>(
                                    AttemptWithdrawn.class,
                                    AttemptWithdrawn::releaseId,
                                    (before, _) -> until(before, null))),
                    _ -> Map.of());

    PlannedWay {
        changes = List.copyOf(changes);
        closed = List.copyOf(closed);
        procedures = List.copyOf(procedures);
    }

    private static PlannedWay of(String id, String component, String version) {
        return new PlannedWay(
                id, component, version, List.of(), List.of(), null, null, List.of(), null);
    }

    private static PlannedWay planned(@Nullable PlannedWay row, ReleasePlanned event) {
        PlannedWay before =
                row == null ? of(event.releaseId(), event.component(), event.version()) : row;
        return new PlannedWay(
                before.id,
                event.component(),
                event.version(),
                event.changes(),
                before.closed,
                before.exposedAt,
                before.sheet,
                before.procedures,
                before.rolledBackAt);
    }

    private static PlannedWay observed(@Nullable PlannedWay row, ReleaseObserved event) {
        PlannedWay before =
                row == null ? of(event.releaseId(), event.component(), event.version()) : row;
        return new PlannedWay(
                before.id,
                event.component(),
                event.version(),
                before.changes,
                before.closed,
                event.exposedAt(),
                before.sheet,
                before.procedures,
                before.rolledBackAt);
    }

    /** Told anew, it is the same rollout at another time, and what bound it stays. */
    private static PlannedWay started(@Nullable PlannedWay row, RolloutStarted event) {
        PlannedWay before =
                row == null ? of(event.releaseId(), event.component(), event.version()) : row;
        SheetPin told =
                event.sheetId() == null || event.sheetVersion() == null
                        ? before.sheet
                        : new SheetPin(event.sheetId(), event.sheetVersion());
        return new PlannedWay(
                before.id,
                event.component(),
                event.version(),
                before.changes,
                before.closed,
                event.at(),
                told,
                event.procedures().isEmpty() ? before.procedures : event.procedures(),
                before.rolledBackAt);
    }

    private static @Nullable PlannedWay closed(@Nullable PlannedWay row, UndoWindowClosed event) {
        return row == null
                ? null
                : new PlannedWay(
                        row.id,
                        row.component,
                        row.version,
                        row.changes,
                        Stream.concat(
                                        row.closed.stream(),
                                        Stream.of(
                                                new Closed(
                                                        event.changeIndex(),
                                                        event.dropsTo(),
                                                        event.at())))
                                .toList(),
                        row.exposedAt,
                        row.sheet,
                        row.procedures,
                        row.rolledBackAt);
    }

    private static @Nullable PlannedWay rolledBack(
            @Nullable PlannedWay row, ReleaseRolledBack event) {
        return event.extent() == Extent.FULL ? until(row, event.at()) : row;
    }

    private static @Nullable PlannedWay until(@Nullable PlannedWay row, @Nullable Instant at) {
        return row == null
                ? null
                : new PlannedWay(
                        row.id,
                        row.component,
                        row.version,
                        row.changes,
                        row.closed,
                        row.exposedAt,
                        row.sheet,
                        row.procedures,
                        at);
    }
}
