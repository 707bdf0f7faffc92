package dev.turnback.decision.signal.live;

import dev.turnback.contracts.Extent;
import dev.turnback.contracts.release.ReleaseEvents.AttemptWithdrawn;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseRolledBack;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The releases of a component that reached users last, in the order in which they did. */
public record Exposures(String component, List<Rollout> rollouts) {

    /** Older ones are over for long, whatever is still told of them. */
    private static final int MOST = 20;

    private static final Comparator<Rollout> ORDER =
            Comparator.comparing(Rollout::exposedAt).thenComparing(Rollout::releaseId);

    public static final View<Exposures> VIEW =
            new View<>(
                    ViewDefinition.named("exposures", 1)
                            .indexed("byComponent", ViewKey.string("component")),
                    Exposures.class,
                    List.of(
                            new View.Fold<>(
                                    RolloutStarted.class,
                                    RolloutStarted::component,
                                    Exposures::started),
                            new View.Fold<>(
                                    ReleaseRolledBack.class,
                                    ReleaseRolledBack::component,
                                    Exposures::rolledBack),
                            new View.Fold<>(
                                    AttemptWithdrawn.class,
                                    AttemptWithdrawn::component,
                                    Exposures::withdrawn)),
                    row -> Map.of("component", ViewValue.of(row.component())));

    /** All of them. */
    public static final ViewQuery ALL = ViewQuery.along("exposures", "byComponent");

    public Exposures {
        rollouts = List.copyOf(rollouts);
    }

    /**
     * @param exposedAt when it reached its first users, UTC
     * @param sheet what it is pinned to; null for none
     * @param rolledBackAt since when nobody has it any more, UTC; null while somebody does
     */
    public record Rollout(
            String releaseId,
            String version,
            Instant exposedAt,
            @Nullable SheetPin sheet,
            @Nullable Instant rolledBackAt) {}

    /**
     * A release while users have it.
     *
     * @param until when it was fully taken back, or the next release of the component began to
     *     reach users, UTC; null while neither happened
     */
    public record Exposure(String component, Rollout rollout, @Nullable Instant until) {}

    /** Each until the next. */
    public List<Exposure> all() {
        var all = new ArrayList<Exposure>();
        for (int i = 0; i < rollouts.size(); i++) {
            Rollout each = rollouts.get(i);
            Instant next = i + 1 < rollouts.size() ? rollouts.get(i + 1).exposedAt() : null;
            all.add(new Exposure(component, each, earlier(each.rolledBackAt(), next)));
        }
        return all;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static Exposures started(@Nullable Exposures before, RolloutStarted event) {
        var all = new ArrayList<Rollout>(before == null ? List.of() : before.rollouts);
        Rollout known =
                all.stream()
                        .filter(each -> each.releaseId().equals(event.releaseId()))
                        .findFirst()
                        .orElse(null);
        SheetPin told = SheetPin.of(event);
        all.remove(known);
        all.add(
                new Rollout(
                        event.releaseId(),
                        event.version(),
                        event.at(),
                        told == null && known != null ? known.sheet() : told,
                        known == null ? null : known.rolledBackAt()));
        all.sort(ORDER);
        return new Exposures(
                event.component(), all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    private static @Nullable Exposures rolledBack(
            @Nullable Exposures row, ReleaseRolledBack event) {
        return event.extent() == Extent.FULL ? until(row, event.releaseId(), event.at()) : row;
    }

    private static @Nullable Exposures withdrawn(@Nullable Exposures row, AttemptWithdrawn event) {
        return until(row, event.releaseId(), null);
    }

    private static @Nullable Exposures until(
            @Nullable Exposures row, String releaseId, @Nullable Instant at) {
        return row == null
                ? null
                : new Exposures(
                        row.component,
                        row.rollouts.stream()
                                .map(
                                        each ->
                                                each.releaseId().equals(releaseId)
                                                        ? new Rollout(
                                                                each.releaseId(),
                                                                each.version(),
                                                                each.exposedAt(),
                                                                each.sheet(),
                                                                at)
                                                        : each)
                                .toList());
    }
}
