package dev.turnback.release.read.matrix;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.matrix.LineKey;
import dev.turnback.release.domain.matrix.MatrixLineEvent;
import dev.turnback.release.domain.matrix.Occasion;
import dev.turnback.release.domain.release.PinnedLine;
import dev.turnback.release.domain.release.UndoWindow;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the reversibility matrix as it is shown; times are UTC, as claimed. What it says is
 * told in {@code LineContent}.
 *
 * @param draftedFrom what of history it was drafted from, in sentences
 * @param needsSignOff whether the owner of the data has to agree
 * @param signedOff null unless the owner agreed to what it says now
 * @param basis the strongest evidence for its times
 * @param removed null while it stands
 * @param version what a change names in {@code If-Match}, 1 and up
 * @param position of its last event, as in {@code release:4}
 * @param by who made its last event, as an id
 * @param history all that happened to it, the first first
 */
public record LineView(
        String id,
        String component,
        ChangeKind changeKind,
        @Nullable String pattern,
        Reversibility reversibility,
        List<String> easyToReverse,
        List<String> hardToReverse,
        List<String> failureModes,
        List<String> dataMutationPaths,
        List<String> controls,
        List<String> containmentOptions,
        @Nullable UndoWindow undoWindow,
        @Nullable Double estimatedSeconds,
        @Nullable String reason,
        Provenance provenance,
        List<String> draftedFrom,
        boolean needsSignOff,
        @Nullable SignOff signedOff,
        Times times,
        Basis basis,
        @Nullable Removal removed,
        int version,
        String position,
        String by,
        Instant at,
        List<Entry> history) {

    /** What the times of a line rest on. */
    public enum Basis {
        ASSUMED,
        OBSERVED
    }

    /** What happened to a line. */
    public enum What {
        STATED,
        DRAFTED,
        REVISED,
        ADOPTED,
        SIGNED_OFF,
        REMOVED;

        static What of(Occasion occasion) {
            return valueOf(occasion.name());
        }
    }

    /**
     * @param version of the line that was agreed to
     */
    public record SignOff(String by, Instant at, String statement, int version) {}

    /**
     * @param estimatedSeconds null when nobody said
     * @param observed null when nothing of the kind was ever taken back
     */
    public record Times(@Nullable Double estimatedSeconds, @Nullable Observed observed) {}

    public record Removal(String by, Instant at, String reason) {}

    /**
     * @param note why it was revised or removed, or what was agreed to
     */
    public record Entry(int version, Instant at, String by, What what, @Nullable String note) {}

    /** Whether it was drafted, whoever stands for it since. */
    public boolean wasDrafted() {
        return history.stream()
                .filter(entry -> entry.what() == What.STATED || entry.what() == What.DRAFTED)
                .reduce((_, last) -> last)
                .filter(begun -> begun.what() == What.DRAFTED)
                .isPresent();
    }

    public static final View<LineView> VIEW =
            new View<>(
                    ViewDefinition.named("matrix", 1)
                            .indexed(
                                    "byComponent",
                                    ViewKey.string("component"),
                                    ViewKey.string("line")),
                    LineView.class,
                    List.of(
                            new View.Fold<>(
                                    MatrixLineEvent.class,
                                    MatrixLineEvent::lineId,
                                    LineEvolution::evolve)),
                    LineView::keys);

    /** A line that was removed is found by its id only. */
    private static Map<String, ViewValue> keys(LineView row) {
        return row.removed() == null
                ? Map.of(
                        "component",
                        ViewValue.of(row.component()),
                        "line",
                        ViewValue.of(row.changeKind() + "/" + row.patternOrEmpty()))
                : Map.of();
    }

    private String patternOrEmpty() {
        return pattern == null ? "" : pattern;
    }

    /** What it is about. */
    public LineKey line() {
        return new LineKey(component, changeKind, pattern);
    }

    /** What of it a plan pins. */
    public PinnedLine pinned() {
        return new PinnedLine(id, version, reversibility, undoWindow);
    }

    /** With what was observed of its component. */
    public LineView seenWith(ObservedTimes observed) {
        return new LineDraft(this).observed(observed.of(changeKind)).done();
    }
}
