package dev.turnback.decision.signal.live;

import dev.turnback.contracts.Extent;
import dev.turnback.contracts.release.ReleaseEvents.AttemptWithdrawn;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseRolledBack;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.decision.domain.attempt.VersionNames;
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
import java.util.Optional;
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
     * @param restored what its full rollback put in its place; null while there was none, and for
     *     one that was heard of before this was kept
     */
    public record Rollout(
            String releaseId,
            String version,
            Instant exposedAt,
            @Nullable SheetPin sheet,
            @Nullable Instant rolledBackAt,
            @Nullable Restored restored) {

        private boolean isThereAt(Instant at) {
            return !exposedAt.isAfter(at) && (rolledBackAt == null || rolledBackAt.isAfter(at));
        }
    }

    /**
     * A version that users have again.
     *
     * @param at since when, UTC
     */
    public record Restored(String version, Instant at) {}

    /**
     * A release while users have it.
     *
     * @param since when they began to, UTC
     * @param until when it was fully taken back, or the next release of the component began to
     *     reach users, UTC; null while neither happened
     * @param insteadOf the release whose rollback brought it back; null for its own rollout
     */
    public record Exposure(
            String component,
            Rollout rollout,
            Instant since,
            @Nullable Instant until,
            @Nullable String insteadOf) {}

    /** Each until the next, then those that users have again. */
    public List<Exposure> all() {
        var all = new ArrayList<Exposure>();
        for (Rollout each : rollouts) {
            Instant until = earlier(each.rolledBackAt(), nextAfter(each));
            all.add(new Exposure(component, each, each.exposedAt(), until, null));
        }
        for (Rollout each : rollouts) {
            restoredBy(each).ifPresent(all::add);
        }
        return all;
    }

    private @Nullable Instant nextAfter(Rollout rollout) {
        int next = rollouts.indexOf(rollout) + 1;
        return next < rollouts.size() ? rollouts.get(next).exposedAt() : null;
    }

    /**
     * The latest release before it with the version that was restored; none when users had a later
     * release by then. It ends where it began once the rollback is withdrawn: what was found in it
     * is nothing.
     */
    private Optional<Exposure> restoredBy(Rollout gone) {
        Restored restored = gone.restored();
        if (restored == null || isReplacedAt(restored.at(), gone)) {
            return Optional.empty();
        }
        return rollouts.subList(0, rollouts.indexOf(gone)).stream()
                .filter(each -> VersionNames.areSame(each.version(), restored.version()))
                .reduce((_, later) -> later)
                .map(
                        back ->
                                new Exposure(
                                        component,
                                        back,
                                        restored.at(),
                                        gone.rolledBackAt() == null
                                                ? restored.at()
                                                : endOf(back, restored.at()),
                                        gone.releaseId()));
    }

    private boolean isReplacedAt(Instant at, Rollout gone) {
        return rollouts.subList(rollouts.indexOf(gone) + 1, rollouts.size()).stream()
                .anyMatch(each -> each.isThereAt(at));
    }

    /** When users no longer have what they have again since then; null while they do. */
    private @Nullable Instant endOf(Rollout back, Instant since) {
        Instant goneAgain = back.rolledBackAt();
        Instant next =
                rollouts.stream()
                        .map(Rollout::exposedAt)
                        .filter(at -> at.isAfter(since))
                        .findFirst()
                        .orElse(null);
        return goneAgain == null || goneAgain.isBefore(since) ? next : earlier(goneAgain, next);
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
                        known == null ? null : known.rolledBackAt(),
                        known == null ? null : known.restored()));
        all.sort(ORDER);
        return new Exposures(
                event.component(), all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    private static @Nullable Exposures rolledBack(
            @Nullable Exposures row, ReleaseRolledBack event) {
        return event.extent() == Extent.FULL
                ? until(
                        row,
                        event.releaseId(),
                        event.at(),
                        new Restored(event.restoredVersion(), event.at()))
                : row;
    }

    private static @Nullable Exposures withdrawn(@Nullable Exposures row, AttemptWithdrawn event) {
        return until(row, event.releaseId(), null, null);
    }

    /**
     * @param restored null leaves what is known of it
     */
    private static @Nullable Exposures until(
            @Nullable Exposures row,
            String releaseId,
            @Nullable Instant at,
            @Nullable Restored restored) {
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
                                                                at,
                                                                restored == null
                                                                        ? each.restored()
                                                                        : restored)
                                                        : each)
                                .toList());
    }
}
