package dev.turnback.release.read.matrix;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.observation.ObservationEvent;
import dev.turnback.release.domain.observation.ObservationIds;
import dev.turnback.release.domain.observation.Seen.RollbackSeen;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackFinished;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackStarted;
import dev.turnback.release.domain.release.ReleasePolicies;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to take something back, live or read from history. All times are claimed, UTC.
 *
 * @param seconds from exposure to landing; null when it did not land, or one of the two is not
 *     known or contradicts the other
 * @param at when it landed or was last known to move
 */
public record Reversal(
        String id,
        String component,
        List<ChangeKind> changeKinds,
        @Nullable Instant exposedAt,
        @Nullable Double seconds,
        Instant at) {

    private static final double MILLIS = 1_000;

    public static final View<Reversal> VIEW =
            new View<>(
                    ViewDefinition.named("reversals", 1)
                            .indexed(
                                    "byComponent",
                                    ViewKey.string("component"),
                                    ViewKey.instant("at")),
                    Reversal.class,
                    List.of(
                            new View.Fold<>(
                                    RollbackStarted.class,
                                    RollbackStarted::attemptId,
                                    Reversal::started),
                            new View.Fold<>(
                                    RollbackFinished.class,
                                    RollbackFinished::attemptId,
                                    Reversal::finished),
                            new View.Fold<>(
                                    ObservationEvent.class,
                                    e -> ObservationIds.attemptId(e.observationId()),
                                    Reversal::read)),
                    row ->
                            Map.of(
                                    "component", ViewValue.of(row.component()),
                                    "at", ViewValue.of(row.at())));

    static Reversal started(@Nullable Reversal view, RollbackStarted e) {
        return new Reversal(
                e.attemptId(),
                e.component(),
                ReleasePolicies.weightiestFirst(e.plan().changes()),
                e.exposedAt(),
                null,
                e.at());
    }

    static @Nullable Reversal finished(@Nullable Reversal view, RollbackFinished e) {
        return view == null
                ? null
                : new Reversal(
                        view.id(),
                        view.component(),
                        view.changeKinds(),
                        view.exposedAt(),
                        e.restoredVersion() == null
                                ? null
                                : secondsBetween(view.exposedAt(), e.at()),
                        e.at());
    }

    /** A reading that makes the fact something else than a rollback removes it here. */
    static @Nullable Reversal read(@Nullable Reversal view, ObservationEvent event) {
        return switch (event) {
            case ObservationEvent.RollbackRead e -> observed(e.observationId(), e.seen());
            case ObservationEvent.ReleaseRead _, ObservationEvent.SetAsideRead _ -> null;
        };
    }

    private static Reversal observed(String observationId, RollbackSeen seen) {
        return new Reversal(
                ObservationIds.attemptId(observationId),
                seen.component(),
                seen.changeKinds(),
                seen.exposedAt(),
                secondsBetween(seen.exposedAt(), seen.landedAt()),
                seen.at());
    }

    private static @Nullable Double secondsBetween(
            @Nullable Instant exposedAt, @Nullable Instant landedAt) {
        if (exposedAt == null || landedAt == null || landedAt.isBefore(exposedAt)) {
            return null;
        }
        return Duration.between(exposedAt, landedAt).toMillis() / MILLIS;
    }
}
