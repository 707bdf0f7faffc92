package dev.turnback.release.domain.release;

import dev.turnback.contracts.Extent;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.UndoWindowEnd;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a release; {@code at} is the claimed time, UTC. */
public sealed interface ReleaseEvent {

    String releaseId();

    String component();

    Instant at();

    record ReleasePlanned(String releaseId, Plan plan, Instant at) implements ReleaseEvent {
        @Override
        public String component() {
            return plan.component();
        }
    }

    /**
     * What is to be released was planned anew, before it reached anybody.
     *
     * @param version of the plan, 2 and up
     */
    record PlanRevised(String releaseId, Plan plan, int version, Instant at)
            implements ReleaseEvent {
        @Override
        public String component() {
            return plan.component();
        }
    }

    /**
     * The release began to reach users: its exposure starts here.
     *
     * @param nextClosing when its first undo window closes by itself, null when none does
     */
    record RolloutStarted(
            String releaseId,
            String component,
            String version,
            Pins pins,
            @Nullable Instant nextClosing,
            Instant at)
            implements ReleaseEvent {}

    /**
     * @param exposurePercent share of users reached, 0 to 100
     */
    record StageReached(
            String releaseId, String component, String stage, double exposurePercent, Instant at)
            implements ReleaseEvent {}

    record RolloutCompleted(String releaseId, String component, Instant at)
            implements ReleaseEvent {}

    /**
     * @param exposedAt when the release began to reach users
     */
    record RollbackStarted(
            String releaseId,
            Plan plan,
            String attemptId,
            Extent extent,
            String targetVersion,
            Instant exposedAt,
            Instant at)
            implements ReleaseEvent {
        @Override
        public String component() {
            return plan.component();
        }

        Attempt attempt() {
            return new Attempt(attemptId, extent, targetVersion, at);
        }
    }

    /**
     * @param restoredVersion what runs now; null when the attempt failed or was abandoned
     * @param told true when a deployment told it, false when somebody recorded it
     */
    record RollbackFinished(
            String releaseId,
            String component,
            String attemptId,
            @Nullable String restoredVersion,
            boolean told,
            Instant at)
            implements ReleaseEvent {}

    /**
     * Deployments told later that it reached users at another time, or that it is not taken back:
     * this is when its exposure starts.
     *
     * @param nextClosing when its next undo window closes by itself, null when none does
     */
    record ExposureToldAnew(
            String releaseId,
            String component,
            String version,
            @Nullable Instant nextClosing,
            Instant at)
            implements ReleaseEvent {}

    /**
     * What deployments had told of an attempt does not hold: more of them are known now.
     *
     * @param at when the release began to reach users, which it then still did
     */
    record RollbackWithdrawn(String releaseId, String component, String attemptId, Instant at)
            implements ReleaseEvent {}

    /**
     * A change became harder to take back.
     *
     * @param note what was said about it
     * @param nextClosing when the next undo window closes by itself, null when none does
     */
    record UndoWindowClosed(
            String releaseId,
            String component,
            int changeIndex,
            Reversibility dropsTo,
            UndoWindowEnd because,
            @Nullable String note,
            @Nullable Instant nextClosing,
            Instant at)
            implements ReleaseEvent {}

    /** What the attempt was to restore runs again. */
    record ReleaseRolledBack(
            String releaseId,
            String component,
            String version,
            String attemptId,
            String restoredVersion,
            Extent extent,
            Instant at)
            implements ReleaseEvent {}
}
