package dev.turnback.release.domain.matrix;

import dev.turnback.release.domain.Provenance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a line of the matrix; {@code at} is the claimed time, UTC, and {@code version}
 * that of the line from here on, 1 and up.
 */
public sealed interface MatrixLineEvent {

    LineKey line();

    int version();

    Instant at();

    default String lineId() {
        return line().id();
    }

    /**
     * What the line says from here on.
     *
     * @param draftedFrom what of history it was drafted from, in sentences; empty unless it was
     * @param note why it was revised, null when nobody said
     */
    record LineStated(
            LineKey line,
            int version,
            Occasion occasion,
            LineContent content,
            Provenance provenance,
            List<String> draftedFrom,
            @Nullable String note,
            Instant at)
            implements MatrixLineEvent {
        public LineStated {
            draftedFrom = List.copyOf(draftedFrom);
        }
    }

    /** The owner of the data agrees to what the line says; a revision makes that void. */
    record LineSignedOff(LineKey line, int version, String statement, Instant at)
            implements MatrixLineEvent {}

    record LineRemoved(LineKey line, int version, String reason, Instant at)
            implements MatrixLineEvent {}
}
