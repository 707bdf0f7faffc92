package dev.turnback.decision.read.rollouts;

import dev.turnback.contracts.release.PinnedProcedure;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A release that reached users.
 *
 * @param startedAt when it did first, UTC
 * @param hasSheet a decision sheet binds it
 * @param procedures those that it is pinned to; empty also where that was never said
 */
public record KnownRollout(
        String releaseId,
        String component,
        String version,
        Instant startedAt,
        boolean hasSheet,
        List<PinnedProcedure> procedures) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "release";

    public static final View<KnownRollout> VIEW =
            new View<>(
                    ViewDefinition.named("known-rollouts", 1)
                            .indexed("byRelease", ViewKey.string("release")),
                    KnownRollout.class,
                    List.of(
                            new View.Fold<>(
                                    RolloutStarted.class,
                                    RolloutStarted::releaseId,
                                    KnownRollout::started)),
                    row -> Map.of("release", ViewValue.of(row.releaseId())));

    /** The rollout of a release, once all that was published before is here. */
    public static ViewQuery ofRelease(String releaseId) {
        return ViewQuery.along("known-rollouts", "byRelease").with(ViewValue.of(releaseId));
    }

    public KnownRollout {
        procedures = List.copyOf(procedures);
    }

    /** Told anew, it is the same rollout at another time, and what bound it stays. */
    private static KnownRollout started(@Nullable KnownRollout before, RolloutStarted event) {
        return new KnownRollout(
                event.releaseId(),
                event.component(),
                event.version(),
                event.at(),
                event.sheetId() != null || (before != null && before.hasSheet),
                event.procedures().isEmpty() && before != null
                        ? before.procedures
                        : event.procedures());
    }
}
