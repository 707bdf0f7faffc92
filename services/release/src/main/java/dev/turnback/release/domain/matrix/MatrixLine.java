package dev.turnback.release.domain.matrix;

import dev.turnback.release.domain.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a line of the matrix. */
public sealed interface MatrixLine {

    /** Nothing. */
    record Unstated() implements MatrixLine {}

    /**
     * @param signedOff what the owner of the data agreed to, null unless that still holds
     */
    record Stated(
            LineKey line,
            int version,
            LineContent content,
            Provenance provenance,
            List<String> draftedFrom,
            @Nullable String signedOff)
            implements MatrixLine {
        public Stated {
            draftedFrom = List.copyOf(draftedFrom);
        }
    }

    /** Its versions go on when it is stated again. */
    record Removed(int version) implements MatrixLine {}
}
