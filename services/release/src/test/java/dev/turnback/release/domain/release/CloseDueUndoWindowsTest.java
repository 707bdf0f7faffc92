package dev.turnback.release.domain.release;

import static dev.turnback.release.domain.release.ReleaseExamples.FOR_AN_HOUR;
import static dev.turnback.release.domain.release.ReleaseExamples.ID;
import static dev.turnback.release.domain.release.ReleaseExamples.NOON;
import static dev.turnback.release.domain.release.ReleaseExamples.change;
import static dev.turnback.release.domain.release.ReleaseExamples.finished;
import static dev.turnback.release.domain.release.ReleaseExamples.minutesLater;
import static dev.turnback.release.domain.release.ReleaseExamples.nothing;
import static dev.turnback.release.domain.release.ReleaseExamples.planned;
import static dev.turnback.release.domain.release.ReleaseExamples.rollback;
import static dev.turnback.release.domain.release.ReleaseExamples.rolledBack;
import static dev.turnback.release.domain.release.ReleaseExamples.withWindows;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.UndoWindowEnd;
import dev.turnback.release.domain.release.ReleaseCommand.CloseDueUndoWindows;
import dev.turnback.release.domain.release.ReleaseEvent.ReleasePlanned;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutStarted;
import dev.turnback.release.domain.release.ReleaseEvent.UndoWindowClosed;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import dev.turnback.release.domain.release.ReleaseRejection.RolloutNotStarted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CloseDueUndoWindowsTest {

    private static final CloseDueUndoWindows DUE = new CloseDueUndoWindows(ID, minutesLater(61));

    private static UndoWindowClosed closed(int index, @Nullable Instant next, Instant at) {
        return new UndoWindowClosed(
                ID, "shop", index, Reversibility.ONE_WAY, UndoWindowEnd.TIME, null, next, at);
    }

    @Nested
    class Accepted {
        @Test
        void whenAnHourIsOver() {
            withWindows().when(DUE).thenAccepted(closed(1, null, minutesLater(61)));
        }

        @Test
        void atTheTimeTheWindowClosedThoughItIsNoticedLate() {
            withWindows()
                    .when(new CloseDueUndoWindows(ID, minutesLater(90)))
                    .thenAccepted(closed(1, null, minutesLater(61)));
        }

        @Test
        void forAllThatAreDueAndTheNextIsWaitedFor() {
            var minute =
                    new PinnedLine(
                            "lin_3",
                            1,
                            Reversibility.REVERSIBLE,
                            new UndoWindow(
                                    UndoWindow.Kind.DURATION,
                                    60L,
                                    null,
                                    Reversibility.ONE_WAY,
                                    null));
            var plan =
                    new Plan(
                            "shop",
                            "2.0",
                            null,
                            List.of(
                                    change(ChangeKind.DATA, FOR_AN_HOUR),
                                    change(ChangeKind.CODE, minute),
                                    change(ChangeKind.CONFIG, minute)),
                            List.of());
            nothing()
                    .and(
                            new ReleasePlanned(ID, plan, NOON),
                            new RolloutStarted(ID, "shop", "2.0", Pins.NONE, minutesLater(1), NOON))
                    .when(new CloseDueUndoWindows(ID, minutesLater(1)))
                    .thenAccepted(
                            closed(1, minutesLater(60), minutesLater(1)),
                            closed(2, minutesLater(60), minutesLater(1)));
        }

        @Test
        void afterAPartialRollbackBecauseSomeStillHaveIt() {
            withWindows()
                    .and(
                            rollback(Extent.PARTIAL),
                            finished("1.9"),
                            ReleaseExamples.rolledBack(Extent.PARTIAL))
                    .when(DUE)
                    .thenAccepted(closed(1, null, minutesLater(61)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void beforeAnybodyHasTheRelease() {
            nothing().when(DUE).thenRejected(new NotPlanned());
            planned().when(DUE).thenRejected(new RolloutNotStarted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenNoneIsDue() {
            withWindows().when(new CloseDueUndoWindows(ID, minutesLater(60))).thenIgnored();
        }

        @Test
        void whenItIsClosed() {
            withWindows().and(closed(1, null, minutesLater(61))).when(DUE).thenIgnored();
        }

        @Test
        void whenTheReleaseWasTakenBackAndItsWindowsStopped() {
            rolledBack().when(DUE).thenIgnored();
        }
    }
}
