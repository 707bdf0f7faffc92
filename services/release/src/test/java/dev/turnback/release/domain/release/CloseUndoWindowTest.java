package dev.turnback.release.domain.release;

import static dev.turnback.release.domain.release.ReleaseExamples.ID;
import static dev.turnback.release.domain.release.ReleaseExamples.NOON;
import static dev.turnback.release.domain.release.ReleaseExamples.STARTED;
import static dev.turnback.release.domain.release.ReleaseExamples.finished;
import static dev.turnback.release.domain.release.ReleaseExamples.minutesLater;
import static dev.turnback.release.domain.release.ReleaseExamples.nothing;
import static dev.turnback.release.domain.release.ReleaseExamples.planned;
import static dev.turnback.release.domain.release.ReleaseExamples.rollback;
import static dev.turnback.release.domain.release.ReleaseExamples.rolledBack;
import static dev.turnback.release.domain.release.ReleaseExamples.withWindows;

import dev.turnback.contracts.Extent;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.UndoWindowEnd;
import dev.turnback.release.domain.release.ReleaseCommand.CloseUndoWindow;
import dev.turnback.release.domain.release.ReleaseEvent.UndoWindowClosed;
import dev.turnback.release.domain.release.ReleaseRejection.BeforeItsExposure;
import dev.turnback.release.domain.release.ReleaseRejection.NoUndoWindow;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import dev.turnback.release.domain.release.ReleaseRejection.RolledBackAlready;
import dev.turnback.release.domain.release.ReleaseRejection.RolloutNotStarted;
import dev.turnback.release.domain.release.ReleaseRejection.WindowClosesByTime;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CloseUndoWindowTest {

    private static final CloseUndoWindow CLOSE = close(2);
    private static final UndoWindowClosed CLOSED =
            new UndoWindowClosed(
                    ID,
                    "shop",
                    2,
                    Reversibility.PARTIALLY_REVERSIBLE,
                    UndoWindowEnd.EVENT,
                    "dropped",
                    minutesLater(61),
                    minutesLater(5));

    private static CloseUndoWindow close(int changeIndex) {
        return new CloseUndoWindow(ID, changeIndex, "dropped", minutesLater(5));
    }

    @Nested
    class Accepted {
        @Test
        void whenTheEventHappenedAndTheOtherWindowStillRuns() {
            withWindows().when(CLOSE).thenAccepted(CLOSED);
        }

        @Test
        void whileTheReleaseIsBeingTakenBackAndAfterThatFailed() {
            withWindows().and(rollback(Extent.FULL)).when(CLOSE).thenAccepted(CLOSED);
            withWindows()
                    .and(rollback(Extent.FULL), finished(null))
                    .when(CLOSE)
                    .thenAccepted(CLOSED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void withoutARelease() {
            nothing().when(CLOSE).thenRejected(new NotPlanned());
        }

        @Test
        void beforeAnybodyHasTheRelease() {
            planned().when(CLOSE).thenRejected(new RolloutNotStarted());
        }

        @Test
        void whenTheChangeHasNoWindow() {
            withWindows().when(close(0)).thenRejected(new NoUndoWindow(0));
            withWindows().when(close(3)).thenRejected(new NoUndoWindow(3));
        }

        @Test
        void whenOnlyTimeClosesIt() {
            withWindows().when(close(1)).thenRejected(new WindowClosesByTime(1, minutesLater(61)));
        }

        @Test
        void whenItHappenedBeforeTheExposure() {
            withWindows()
                    .when(new CloseUndoWindow(ID, 2, null, NOON))
                    .thenRejected(new BeforeItsExposure(STARTED.at()));
        }

        @Test
        void whenTheReleaseWasTakenBack() {
            rolledBack().when(CLOSE).thenRejected(new RolledBackAlready("1.9"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsClosed() {
            withWindows().and(CLOSED).when(CLOSE).thenIgnored();
        }
    }
}
