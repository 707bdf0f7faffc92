package dev.turnback.release.domain.release;

import dev.turnback.contracts.Extent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a release; {@code at} is the claimed time, UTC. */
public sealed interface ReleaseCommand {

    String releaseId();

    record PlanRelease(String releaseId, Plan plan, Instant at) implements ReleaseCommand {}

    /**
     * @param plan of the same component and version
     * @param seenVersion the version of the plan that was looked at
     */
    record RevisePlan(String releaseId, Plan plan, int seenVersion, Instant at)
            implements ReleaseCommand {}

    /**
     * @param pins what is in force at that time
     */
    record StartRollout(String releaseId, Pins pins, Instant at) implements ReleaseCommand {

        /** Where nothing is in force. */
        public StartRollout(String releaseId, Instant at) {
            this(releaseId, Pins.NONE, at);
        }
    }

    /**
     * @param exposurePercent share of users reached, 0 to 100; null takes the planned share
     */
    record ReachStage(String releaseId, String stage, @Nullable Double exposurePercent, Instant at)
            implements ReleaseCommand {}

    record CompleteRollout(String releaseId, Instant at) implements ReleaseCommand {}

    record StartRollback(
            String releaseId, String attemptId, Extent extent, String targetVersion, Instant at)
            implements ReleaseCommand {}

    /**
     * @param restoredVersion what runs now; null when the attempt failed or was abandoned
     */
    record FinishRollback(
            String releaseId, String attemptId, @Nullable String restoredVersion, Instant at)
            implements ReleaseCommand {}

    /**
     * @param told all that is known by now
     * @param pins what is in force now; only the first telling takes them
     */
    record TellRollout(String releaseId, Told told, Pins pins) implements ReleaseCommand {}

    /** Closes every undo window whose time was over by then. */
    record CloseDueUndoWindows(String releaseId, Instant at) implements ReleaseCommand {}

    /**
     * What closes the undo window happened.
     *
     * @param changeIndex which of the plan's changes, from 0
     */
    record CloseUndoWindow(String releaseId, int changeIndex, @Nullable String note, Instant at)
            implements ReleaseCommand {}
}
