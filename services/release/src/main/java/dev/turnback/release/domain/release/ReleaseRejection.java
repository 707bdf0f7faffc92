package dev.turnback.release.domain.release;

import dev.turnback.contracts.Reversibility;
import java.time.Instant;
import java.util.List;

/** Why a release's command is refused. */
public sealed interface ReleaseRejection {

    record NotPlanned() implements ReleaseRejection {}

    record PlannedDifferently(Plan plan) implements ReleaseRejection {}

    /** A change that is not what the matrix says of it needs a reason. */
    record DepartsFromTheMatrix(int changeIndex, String lineId, Reversibility lineSays)
            implements ReleaseRejection {}

    record NoUndoWindow(int changeIndex) implements ReleaseRejection {}

    record WindowClosesByTime(int changeIndex, Instant closesAt) implements ReleaseRejection {}

    /** Somebody else revised the plan since it was looked at. */
    record PlanRevisedMeanwhile(int version) implements ReleaseRejection {}

    /** What reaches users already is not planned any more. */
    record RolloutStartedAlready() implements ReleaseRejection {}

    /** A release of another component or version is another release. */
    record AnotherRelease(String component, String version) implements ReleaseRejection {}

    record RolloutNotStarted() implements ReleaseRejection {}

    record RolloutCompletedAlready() implements ReleaseRejection {}

    record RolledBackAlready(String restoredVersion) implements ReleaseRejection {}

    record StageNotPlanned(String stage, List<String> planned) implements ReleaseRejection {
        public StageNotPlanned {
            planned = List.copyOf(planned);
        }
    }

    /** A stage without a planned share needs one to be stated. */
    record ExposureUnknown(String stage) implements ReleaseRejection {}

    /** A rollout reaches more users or as many; fewer would be a partial rollback. */
    record ExposureWouldShrink(double reachedPercent) implements ReleaseRejection {}

    record BeforeItsExposure(Instant exposedAt) implements ReleaseRejection {}

    record BeforeItsStart(Instant startedAt) implements ReleaseRejection {}

    record RollbackUnderWay(String attemptId) implements ReleaseRejection {}

    record TargetIsWhatRuns(String version) implements ReleaseRejection {}

    record AttemptUnknown(String attemptId) implements ReleaseRejection {}

    record AttemptEndedDifferently(String attemptId) implements ReleaseRejection {}
}
