package dev.turnback.release.domain.release;

import static dev.turnback.release.domain.release.ReleasePolicies.happenedBeforeExposure;

import dev.turnback.contracts.UndoWindowEnd;
import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.release.Release.Live;
import dev.turnback.release.domain.release.Release.Planned;
import dev.turnback.release.domain.release.Release.RolledBack;
import dev.turnback.release.domain.release.Release.Unplanned;
import dev.turnback.release.domain.release.ReleaseCommand.CloseDueUndoWindows;
import dev.turnback.release.domain.release.ReleaseCommand.CloseUndoWindow;
import dev.turnback.release.domain.release.ReleaseEvent.UndoWindowClosed;
import dev.turnback.release.domain.release.ReleaseRejection.BeforeItsExposure;
import dev.turnback.release.domain.release.ReleaseRejection.NoUndoWindow;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import dev.turnback.release.domain.release.ReleaseRejection.RolloutNotStarted;
import dev.turnback.release.domain.release.ReleaseRejection.WindowClosesByTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When the undo windows of a release close; those of one that is rolled back have stopped. */
final class UndoWindowRules {

    private UndoWindowRules() {}

    /** When the next window closes by itself; null when none does. */
    static @Nullable Instant nextClosing(Plan plan, Instant exposedAt, Set<Integer> closed) {
        return IntStream.range(0, plan.changes().size())
                .filter(index -> !closed.contains(index))
                .mapToObj(index -> closesAt(plan, index, exposedAt))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static Outcome<ReleaseEvent, ReleaseRejection> closeDue(
            CloseDueUndoWindows command, Release release) {
        return switch (release) {
            case Unplanned _ -> Outcome.rejected(new NotPlanned());
            case Planned _ -> Outcome.rejected(new RolloutNotStarted());
            case Live live -> closeDueOfLive(command, live);
            case RolledBack _ -> Outcome.ignored();
        };
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> closeDueOfLive(
            CloseDueUndoWindows command, Live live) {
        List<Integer> due =
                IntStream.range(0, live.plan().changes().size())
                        .filter(index -> !live.closedWindows().contains(index))
                        .filter(index -> isDue(live, index, command.at()))
                        .boxed()
                        .toList();
        if (due.isEmpty()) {
            return Outcome.ignored();
        }
        Set<Integer> closed = new HashSet<>(live.closedWindows());
        closed.addAll(due);
        Instant next = nextClosing(live.plan(), live.exposedAt(), closed);
        return Outcome.accepted(
                due.stream()
                        .map(index -> closedByTime(command.releaseId(), live, index, next))
                        .toList());
    }

    private static ReleaseEvent closedByTime(
            String releaseId, Live live, int index, @Nullable Instant next) {
        return new UndoWindowClosed(
                releaseId,
                live.plan().component(),
                index,
                Objects.requireNonNull(windowOf(live.plan(), index)).dropsTo(),
                UndoWindowEnd.TIME,
                null,
                next,
                Objects.requireNonNull(closesAt(live.plan(), index, live.exposedAt())));
    }

    static Outcome<ReleaseEvent, ReleaseRejection> close(CloseUndoWindow command, Release release) {
        return switch (release) {
            case Unplanned _ -> Outcome.rejected(new NotPlanned());
            case Planned _ -> Outcome.rejected(new RolloutNotStarted());
            case Live live -> closeOfLive(command, live);
            case RolledBack known -> Outcome.rejected(ReleaseDecider.rolledBack(known));
        };
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> closeOfLive(
            CloseUndoWindow command, Live live) {
        UndoWindow window = windowOf(live.plan(), command.changeIndex());
        if (window == null) {
            return Outcome.rejected(new NoUndoWindow(command.changeIndex()));
        }
        Instant closesAt = window.closesAt(live.exposedAt());
        if (closesAt != null) {
            return Outcome.rejected(new WindowClosesByTime(command.changeIndex(), closesAt));
        }
        if (live.closedWindows().contains(command.changeIndex())) {
            return Outcome.ignored();
        }
        if (happenedBeforeExposure(command.at(), live.exposedAt())) {
            return Outcome.rejected(new BeforeItsExposure(live.exposedAt()));
        }
        return Outcome.accepted(
                new UndoWindowClosed(
                        command.releaseId(),
                        live.plan().component(),
                        command.changeIndex(),
                        window.dropsTo(),
                        UndoWindowEnd.EVENT,
                        command.note(),
                        nextClosing(live.plan(), live.exposedAt(), live.closedWindows()),
                        command.at()));
    }

    private static boolean isDue(Live live, int index, Instant at) {
        Instant closesAt = closesAt(live.plan(), index, live.exposedAt());
        return closesAt != null && !at.isBefore(closesAt);
    }

    private static @Nullable Instant closesAt(Plan plan, int index, Instant exposedAt) {
        UndoWindow window = windowOf(plan, index);
        return window == null ? null : window.closesAt(exposedAt);
    }

    private static @Nullable UndoWindow windowOf(Plan plan, int index) {
        return index < plan.changes().size() ? plan.changes().get(index).undoWindow() : null;
    }
}
