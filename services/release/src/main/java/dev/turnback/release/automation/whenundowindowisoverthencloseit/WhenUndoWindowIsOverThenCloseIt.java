package dev.turnback.release.automation.whenundowindowisoverthencloseit;

import dev.turnback.contracts.Extent;
import dev.turnback.feed.Deadline;
import dev.turnback.feed.DeadlineChange;
import dev.turnback.release.domain.release.ReleaseCommand.CloseDueUndoWindows;
import dev.turnback.release.domain.release.ReleaseEvent;
import dev.turnback.release.domain.release.ReleaseEvent.ExposureToldAnew;
import dev.turnback.release.domain.release.ReleaseEvent.PlanRevised;
import dev.turnback.release.domain.release.ReleaseEvent.ReleasePlanned;
import dev.turnback.release.domain.release.ReleaseEvent.ReleaseRolledBack;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackFinished;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackStarted;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackWithdrawn;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutCompleted;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutStarted;
import dev.turnback.release.domain.release.ReleaseEvent.StageReached;
import dev.turnback.release.domain.release.ReleaseEvent.UndoWindowClosed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the time of an undo window is over, then close it. */
public final class WhenUndoWindowIsOverThenCloseIt {

    /** Part of the keys under which it was done: never another one. */
    private static final String NAME = "undo-windows";

    private WhenUndoWindowIsOverThenCloseIt() {}

    /**
     * A release waits for its next window to close, and for none once it is rolled back.
     *
     * @param event an event of one of this service's slices
     */
    public static List<DeadlineChange> changes(Object event) {
        return event instanceof ReleaseEvent release ? ofRelease(release) : List.of();
    }

    /** The command names the time as it was recorded, to the last digit. */
    public static Object command(Deadline deadline) {
        return new CloseDueUndoWindows(deadline.key(), Instant.parse(deadline.payload()));
    }

    private static List<DeadlineChange> ofRelease(ReleaseEvent event) {
        return switch (event) {
            case RolloutStarted e ->
                    e.nextClosing() == null
                            ? List.of()
                            : List.of(waitFor(e.releaseId(), e.nextClosing()));
            case ExposureToldAnew e -> List.of(waitFor(e.releaseId(), e.nextClosing()));
            case UndoWindowClosed e -> List.of(waitFor(e.releaseId(), e.nextClosing()));
            case ReleaseRolledBack e ->
                    e.extent() == Extent.FULL ? List.of(waitFor(e.releaseId(), null)) : List.of();
            case ReleasePlanned _,
                    PlanRevised _,
                    StageReached _,
                    RolloutCompleted _,
                    RollbackStarted _,
                    RollbackFinished _,
                    RollbackWithdrawn _ ->
                    List.of();
        };
    }

    private static DeadlineChange waitFor(String releaseId, @Nullable Instant closing) {
        return closing == null
                ? new DeadlineChange.Clear(NAME, releaseId)
                : new DeadlineChange.Set(
                        new Deadline(NAME, releaseId, closing, closing.toString()));
    }
}
