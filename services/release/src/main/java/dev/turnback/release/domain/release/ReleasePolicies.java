package dev.turnback.release.domain.release;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.VersionNames;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of a release, each a sentence. */
public final class ReleasePolicies {

    private static final List<ChangeKind> HARDEST_TO_TAKE_BACK_FIRST =
            List.of(
                    ChangeKind.DATA,
                    ChangeKind.SCHEMA,
                    ChangeKind.CONTRACT,
                    ChangeKind.INFRA,
                    ChangeKind.CONFIG,
                    ChangeKind.CODE,
                    ChangeKind.FLAG);

    private ReleasePolicies() {}

    /** The kinds of the changes, each once, the hardest to take back first. */
    public static List<ChangeKind> weightiestFirst(List<Change> changes) {
        return changes.stream()
                .map(Change::kind)
                .distinct()
                .sorted(Comparator.comparingInt(HARDEST_TO_TAKE_BACK_FIRST::indexOf))
                .toList();
    }

    /** The harder of both to take back; what closes a window never makes a change easier. */
    public static Reversibility harder(@Nullable Reversibility one, Reversibility other) {
        return one != null && one.compareTo(other) > 0 ? one : other;
    }

    static boolean departsWithoutReason(Change change) {
        return change.line() != null
                && change.planned() != change.line().reversibility()
                && change.departsBecause() == null;
    }

    static boolean isTheSameRelease(Plan plan, Plan other) {
        return plan.component().equals(other.component()) && plan.version().equals(other.version());
    }

    static boolean happenedBeforeExposure(Instant at, Instant exposedAt) {
        return at.isBefore(exposedAt);
    }

    static boolean wouldShrinkExposure(double percent, double reachedPercent) {
        return percent < reachedPercent;
    }

    /** An unstaged plan may name its stages as it goes; a staged one is held to them. */
    static boolean isOutsideThePlan(String stage, Plan plan) {
        return !plan.stages().isEmpty() && plannedStage(stage, plan).isEmpty();
    }

    static Optional<Stage> plannedStage(String stage, Plan plan) {
        return plan.stages().stream().filter(s -> s.name().equals(stage)).findFirst();
    }

    static boolean aimsAtItself(String targetVersion, Plan plan) {
        return VersionNames.same(targetVersion, plan.version());
    }

    static boolean restoredItsTarget(@Nullable String restoredVersion, Attempt attempt) {
        return restoredVersion != null
                && VersionNames.same(attempt.targetVersion(), restoredVersion);
    }

    /** After a partial rollback some users still have the release, so it stays live. */
    static boolean takesEverythingBack(Extent extent) {
        return extent == Extent.FULL;
    }
}
