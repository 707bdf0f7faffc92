package dev.turnback.release.read.matrix;

import dev.turnback.release.domain.matrix.LineContent;
import dev.turnback.release.domain.matrix.LineKey;
import dev.turnback.release.domain.matrix.MatrixLineEvent;
import dev.turnback.release.domain.matrix.MatrixLineEvent.LineRemoved;
import dev.turnback.release.domain.matrix.MatrixLineEvent.LineSignedOff;
import dev.turnback.release.domain.matrix.MatrixLineEvent.LineStated;
import dev.turnback.release.domain.matrix.Occasion;
import dev.turnback.release.read.matrix.LineView.Basis;
import dev.turnback.release.read.matrix.LineView.Entry;
import dev.turnback.release.read.matrix.LineView.Removal;
import dev.turnback.release.read.matrix.LineView.SignOff;
import dev.turnback.release.read.matrix.LineView.Times;
import dev.turnback.release.read.matrix.LineView.What;
import dev.turnback.service.Stamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each event of a line makes of its row. */
final class LineEvolution {

    private LineEvolution() {}

    static @Nullable LineView evolve(@Nullable LineView view, MatrixLineEvent event, Stamp stamp) {
        return switch (event) {
            case LineStated e -> stated(view, e, stamp);
            case LineSignedOff e -> view == null ? null : signedOff(view, e, stamp);
            case LineRemoved e -> view == null ? null : removed(view, e, stamp);
        };
    }

    private static LineView stated(@Nullable LineView view, LineStated e, Stamp stamp) {
        LineKey line = e.line();
        LineContent content = e.content();
        List<Entry> history = new ArrayList<>(view == null ? List.of() : view.history());
        history.add(entry(e, What.of(e.occasion()), e.note(), stamp));
        return new LineView(
                line.id(),
                line.component(),
                line.changeKind(),
                line.pattern(),
                content.reversibility(),
                content.easyToReverse(),
                content.hardToReverse(),
                content.failureModes(),
                content.dataMutationPaths(),
                content.controls(),
                content.containmentOptions(),
                content.undoWindow(),
                content.estimatedSeconds(),
                content.reason(),
                e.provenance(),
                e.draftedFrom(),
                line.needsSignOff(),
                view != null && e.occasion() == Occasion.ADOPTED ? view.signedOff() : null,
                new Times(content.estimatedSeconds(), null),
                Basis.ASSUMED,
                null,
                e.version(),
                stamp.at(),
                stamp.actor(),
                e.at(),
                history);
    }

    private static LineView signedOff(LineView view, LineSignedOff e, Stamp stamp) {
        return new LineDraft(view)
                .signedOff(new SignOff(stamp.actor(), e.at(), e.statement(), e.version()))
                .happened(entry(e, What.SIGNED_OFF, e.statement(), stamp), stamp)
                .done();
    }

    private static LineView removed(LineView view, LineRemoved e, Stamp stamp) {
        return new LineDraft(view)
                .removed(new Removal(stamp.actor(), e.at(), e.reason()))
                .happened(entry(e, What.REMOVED, e.reason(), stamp), stamp)
                .done();
    }

    private static Entry entry(MatrixLineEvent e, What what, @Nullable String note, Stamp stamp) {
        return new Entry(e.version(), e.at(), stamp.actor(), what, note);
    }
}
