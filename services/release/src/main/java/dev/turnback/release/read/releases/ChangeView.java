package dev.turnback.release.read.releases;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.Dependant;
import dev.turnback.release.domain.release.PinnedLine;
import dev.turnback.release.domain.release.ReleasePolicies;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a release changes, as it is shown.
 *
 * @param index its place in the plan, from 0
 * @param pattern how it is built, null for the kind as a whole
 * @param reversibility how far it can be taken back now; null when nobody said
 * @param plannedReversibility how far before its undo window closed
 * @param stated what the plan itself says; null when it leaves it to the line
 * @param lineId what the matrix said of it when it was planned; null when it had no line
 * @param departsBecause why it is not what the matrix said
 */
public record ChangeView(
        int index,
        ChangeKind kind,
        @Nullable String pattern,
        String description,
        List<Dependant> dependants,
        List<String> irreversibleEffects,
        @Nullable Reversibility reversibility,
        @Nullable Reversibility plannedReversibility,
        @Nullable Reversibility stated,
        @Nullable String lineId,
        @Nullable Integer lineVersion,
        @Nullable String departsBecause,
        @Nullable WindowView undoWindow) {

    static List<ChangeView> of(List<Change> changes) {
        return IntStream.range(0, changes.size()).mapToObj(i -> of(i, changes.get(i))).toList();
    }

    private static ChangeView of(int index, Change change) {
        PinnedLine line = change.line();
        return new ChangeView(
                index,
                change.kind(),
                change.pattern(),
                change.description(),
                change.dependants(),
                change.irreversibleEffects(),
                change.planned(),
                change.planned(),
                change.stated(),
                line == null ? null : line.lineId(),
                line == null ? null : line.version(),
                change.departsBecause(),
                WindowView.of(change.undoWindow()));
    }

    boolean windowIsOpen() {
        return undoWindow != null && undoWindow.open();
    }

    /** A window that is over drops at once, whether or not that was recorded yet. */
    ChangeView seenAt(Instant now) {
        return undoWindow != null && undoWindow.isOverAt(now) && undoWindow.closesAt() != null
                ? closed(undoWindow.closesAt())
                : this;
    }

    ChangeView exposed(Instant at) {
        return undoWindow == null ? this : with(reversibility, undoWindow.opened(at));
    }

    /** What closed meanwhile stays closed. */
    ChangeView exposedAnew(Instant at) {
        return undoWindow == null || undoWindow.closedAt() != null ? this : exposed(at);
    }

    ChangeView closed(Instant at) {
        return undoWindow == null
                ? this
                : with(
                        ReleasePolicies.harder(plannedReversibility, undoWindow.dropsTo()),
                        undoWindow.closed(at));
    }

    ChangeView stopped(Instant at) {
        return undoWindow == null ? this : with(reversibility, undoWindow.stopped(at));
    }

    private ChangeView with(@Nullable Reversibility now, WindowView window) {
        return new ChangeView(
                index,
                kind,
                pattern,
                description,
                dependants,
                irreversibleEffects,
                now,
                plannedReversibility,
                stated,
                lineId,
                lineVersion,
                departsBecause,
                window);
    }
}
