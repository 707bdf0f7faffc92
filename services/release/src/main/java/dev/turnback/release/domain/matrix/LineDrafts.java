package dev.turnback.release.domain.matrix;

import dev.turnback.release.domain.matrix.KindHistory.Times;
import dev.turnback.release.domain.matrix.MatrixLineCommand.DraftLine;
import java.time.Instant;

/** Drafts what the matrix could say, for a person to correct and adopt. */
public final class LineDrafts {

    private LineDrafts() {}

    /** Estimates what nine of ten took: a plan is not to rest on the lucky half. */
    public static DraftLine draft(String component, KindHistory history, Instant at) {
        Times times = history.times();
        return new DraftLine(
                new LineKey(component, history.changeKind(), null),
                LineTemplates.of(history.changeKind(), times == null ? null : times.p90Seconds()),
                history.sentences(),
                at);
    }
}
