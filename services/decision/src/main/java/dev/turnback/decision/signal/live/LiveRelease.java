package dev.turnback.decision.signal.live;

import dev.turnback.contracts.Extent;
import dev.turnback.contracts.release.ReleaseEvents.AttemptWithdrawn;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseRolledBack;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.contracts.release.ReleaseEvents.StageReached;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A release that reached users, and how many.
 *
 * @param exposedAt when it began to, UTC
 * @param sheet what it is pinned to; null for none
 * @param stages in the order in which they were told
 * @param rolledBackAt since when nobody has it any more, UTC; null while somebody does
 */
public record LiveRelease(
        String id,
        String component,
        String version,
        Instant exposedAt,
        @Nullable SheetPin sheet,
        List<Stage> stages,
        @Nullable Instant rolledBackAt) {

    public static final View<LiveRelease> VIEW =
            new View<>(
                    ViewDefinition.named("live-releases", 1),
                    LiveRelease.class,
                    List.of(
                            new View.Fold<>(
                                    RolloutStarted.class,
                                    RolloutStarted::releaseId,
                                    LiveRelease::started),
                            new View.Fold<>(
                                    StageReached.class,
                                    StageReached::releaseId,
                                    LiveRelease::reached),
                            new View.Fold<>(
                                    ReleaseRolledBack.class,
                                    ReleaseRolledBack::releaseId,
                                    LiveRelease::rolledBack),
                            new View.Fold<>(
                                    AttemptWithdrawn.class,
                                    AttemptWithdrawn::releaseId,
                                    LiveRelease::withdrawn)),
                    _ -> Map.of());

    public LiveRelease {
        stages = List.copyOf(stages);
    }

    /**
     * @param exposurePercent share of users reached, 0 to 100
     * @param at when, UTC
     */
    public record Stage(String name, double exposurePercent, Instant at) {}

    /** Told anew, it is the same rollout at another time, and what bound it stays. */
    private static LiveRelease started(@Nullable LiveRelease before, RolloutStarted event) {
        SheetPin told = SheetPin.of(event);
        return before == null
                ? new LiveRelease(
                        event.releaseId(),
                        event.component(),
                        event.version(),
                        event.at(),
                        told,
                        List.of(),
                        null)
                : new LiveRelease(
                        before.id,
                        event.component(),
                        event.version(),
                        event.at(),
                        told == null ? before.sheet : told,
                        before.stages,
                        before.rolledBackAt);
    }

    private static @Nullable LiveRelease reached(@Nullable LiveRelease row, StageReached event) {
        var stage = new Stage(event.stage(), event.exposurePercent(), event.at());
        return row == null
                ? null
                : new LiveRelease(
                        row.id,
                        row.component,
                        row.version,
                        row.exposedAt,
                        row.sheet,
                        Stream.concat(row.stages.stream(), Stream.of(stage)).toList(),
                        row.rolledBackAt);
    }

    private static @Nullable LiveRelease rolledBack(
            @Nullable LiveRelease row, ReleaseRolledBack event) {
        return row == null || event.extent() != Extent.FULL ? row : row.until(event.at());
    }

    private static @Nullable LiveRelease withdrawn(
            @Nullable LiveRelease row, AttemptWithdrawn event) {
        return row == null ? null : row.until(null);
    }

    private LiveRelease until(@Nullable Instant at) {
        return new LiveRelease(id, component, version, exposedAt, sheet, stages, at);
    }
}
