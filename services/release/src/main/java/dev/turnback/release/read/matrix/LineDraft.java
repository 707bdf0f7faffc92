package dev.turnback.release.read.matrix;

import dev.turnback.release.read.matrix.LineView.Basis;
import dev.turnback.release.read.matrix.LineView.Entry;
import dev.turnback.release.read.matrix.LineView.Removal;
import dev.turnback.release.read.matrix.LineView.SignOff;
import dev.turnback.release.read.matrix.LineView.Times;
import dev.turnback.service.Stamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a line's row that move while it says the same. */
final class LineDraft {
    private final LineView from;
    private @Nullable SignOff signedOff;
    private @Nullable Observed observed;
    private @Nullable Removal removed;
    private String position;
    private List<Entry> history;

    LineDraft(LineView from) {
        this.from = from;
        signedOff = from.signedOff();
        observed = from.times().observed();
        removed = from.removed();
        position = from.position();
        history = from.history();
    }

    LineDraft signedOff(SignOff now) {
        signedOff = now;
        return this;
    }

    LineDraft observed(@Nullable Observed times) {
        observed = times;
        return this;
    }

    LineDraft removed(Removal now) {
        removed = now;
        return this;
    }

    LineDraft happened(Entry entry, Stamp stamp) {
        position = stamp.at();
        history = new ArrayList<>(history);
        history.add(entry);
        return this;
    }

    LineView done() {
        Entry last = history.getLast();
        return new LineView(
                from.id(),
                from.component(),
                from.changeKind(),
                from.pattern(),
                from.reversibility(),
                from.easyToReverse(),
                from.hardToReverse(),
                from.failureModes(),
                from.dataMutationPaths(),
                from.controls(),
                from.containmentOptions(),
                from.undoWindow(),
                from.estimatedSeconds(),
                from.reason(),
                from.provenance(),
                from.draftedFrom(),
                from.needsSignOff(),
                signedOff,
                new Times(from.estimatedSeconds(), observed),
                observed == null ? Basis.ASSUMED : Basis.OBSERVED,
                removed,
                last.version(),
                position,
                last.by(),
                last.at(),
                history);
    }
}
