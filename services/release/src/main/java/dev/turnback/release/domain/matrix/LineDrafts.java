package dev.turnback.release.domain.matrix;

import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.matrix.KindHistory.Times;
import dev.turnback.release.domain.matrix.MatrixLineCommand.DraftLine;
import dev.turnback.release.domain.release.ReleasePolicies;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Drafts what the matrix could say, for a person to correct and adopt. */
public final class LineDrafts {

    private LineDrafts() {}

    /**
     * @param said the hardest that the matrix says of the kind, null when it says nothing
     */
    public static DraftLine draft(
            String component, KindHistory history, @Nullable Reversibility said, Instant at) {
        return new DraftLine(
                new LineKey(component, history.changeKind(), null),
                content(history, said),
                sentences(history, said),
                at);
    }

    /**
     * Estimates what nine of ten took: a plan is not to rest on the lucky half. Never says that
     * something is easier to take back than the matrix does.
     */
    public static LineContent content(KindHistory history, @Nullable Reversibility said) {
        Times times = history.times();
        LineContent usual =
                LineTemplates.of(history.changeKind(), times == null ? null : times.p90Seconds());
        Reversibility reversibility = ReleasePolicies.harder(said, usual.reversibility());
        return reversibility == usual.reversibility() ? usual : as(reversibility, usual);
    }

    /** What a draft quotes of history, and of the matrix where that is harder than usual. */
    public static List<String> sentences(KindHistory history, @Nullable Reversibility said) {
        return said == null
                ? history.sentences()
                : Stream.concat(
                                history.sentences().stream(),
                                Stream.of(
                                        "The matrix says "
                                                + said
                                                + " of such a change, or of one built in a way of"
                                                + " its own; a draft says nothing easier."))
                        .toList();
    }

    /** What goes one way takes no time back, and nothing of it is easy. */
    private static LineContent as(Reversibility reversibility, LineContent usual) {
        boolean oneWay = reversibility == Reversibility.ONE_WAY;
        return new LineContent(
                reversibility,
                oneWay ? List.of() : usual.easyToReverse(),
                usual.hardToReverse(),
                usual.failureModes(),
                usual.dataMutationPaths(),
                usual.controls(),
                usual.containmentOptions(),
                usual.undoWindow(),
                oneWay ? null : usual.estimatedSeconds(),
                usual.reason());
    }
}
