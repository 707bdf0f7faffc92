package dev.turnback.decision.read.releases;

import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A release that was planned, or read from history; times are UTC.
 *
 * @param stages that its rollout reached, as they were told
 * @param oneWaySince from when on one of its changes each could not be taken back any more
 */
public record KnownRelease(
        String id,
        String component,
        String version,
        List<Stage> stages,
        List<Instant> oneWaySince) {

    /**
     * @param exposurePercent share of users reached, 0 to 100
     */
    public record Stage(double exposurePercent, Instant at) {}

    /** The log whose published events fill it. */
    public static final String SOURCE = "release";

    public static final View<KnownRelease> VIEW =
            new View<>(
                    ViewDefinition.named("known-releases", 2),
                    KnownRelease.class,
                    List.of(
                            new View.Fold<>(
                                    ReleaseEvents.ReleasePlanned.class,
                                    ReleaseEvents.ReleasePlanned::releaseId,
                                    KnownRelease::planned),
                            new View.Fold<>(
                                    ReleaseEvents.ReleaseObserved.class,
                                    ReleaseEvents.ReleaseObserved::releaseId,
                                    KnownRelease::observed),
                            new View.Fold<>(
                                    ReleaseEvents.StageReached.class,
                                    ReleaseEvents.StageReached::releaseId,
                                    KnownRelease::reached),
                            new View.Fold<>(
                                    ReleaseEvents.UndoWindowClosed.class,
                                    ReleaseEvents.UndoWindowClosed::releaseId,
                                    KnownRelease::closed)),
                    _ -> Map.of());

    public KnownRelease {
        stages = List.copyOf(stages);
        oneWaySince = List.copyOf(oneWaySince);
    }

    /** More users were exposed after {@code from}, by {@code to}, than ever before. */
    public boolean grewWithin(Instant from, Instant to) {
        return stages.stream()
                .filter(each -> each.at().isAfter(from) && !each.at().isAfter(to))
                .anyMatch(this::exposesMoreThanBefore);
    }

    /** Something became impossible to take back after {@code from}, by {@code to}. */
    public boolean becameOneWayWithin(Instant from, Instant to) {
        return oneWaySince.stream().anyMatch(at -> at.isAfter(from) && !at.isAfter(to));
    }

    private boolean exposesMoreThanBefore(Stage stage) {
        return stages.stream()
                .filter(each -> each.at().isBefore(stage.at()))
                .allMatch(each -> each.exposurePercent() < stage.exposurePercent());
    }

    private static KnownRelease planned(
            @Nullable KnownRelease before, ReleaseEvents.ReleasePlanned event) {
        return told(before, event.releaseId(), event.component(), event.version());
    }

    private static KnownRelease observed(
            @Nullable KnownRelease before, ReleaseEvents.ReleaseObserved event) {
        return told(before, event.releaseId(), event.component(), event.version());
    }

    private static KnownRelease told(
            @Nullable KnownRelease before, String id, String component, String version) {
        return new KnownRelease(
                id,
                component,
                version,
                before == null ? List.of() : before.stages,
                before == null ? List.of() : before.oneWaySince);
    }

    private static @Nullable KnownRelease reached(
            @Nullable KnownRelease before, ReleaseEvents.StageReached event) {
        return before == null
                ? null
                : new KnownRelease(
                        before.id,
                        before.component,
                        before.version,
                        plus(before.stages, new Stage(event.exposurePercent(), event.at())),
                        before.oneWaySince);
    }

    private static @Nullable KnownRelease closed(
            @Nullable KnownRelease before, ReleaseEvents.UndoWindowClosed event) {
        return before == null || event.dropsTo() != Reversibility.ONE_WAY
                ? before
                : new KnownRelease(
                        before.id,
                        before.component,
                        before.version,
                        before.stages,
                        plus(before.oneWaySince, event.at()));
    }

    private static <T> List<T> plus(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
