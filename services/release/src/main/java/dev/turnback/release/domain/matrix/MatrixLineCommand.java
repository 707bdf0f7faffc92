package dev.turnback.release.domain.matrix;

import dev.turnback.release.domain.Provenance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a line of the matrix; {@code at} is the claimed time, UTC, and {@code
 * seenVersion} the version that whoever asks was looking at.
 */
public sealed interface MatrixLineCommand {

    String lineId();

    /**
     * @param provenance DRAFTED when whoever states it took it over from a draft, and does not
     *     stand for it yet
     * @param draftedFrom what of history it was drafted from, in sentences; empty when it was not
     */
    record StateLine(
            LineKey line,
            LineContent content,
            Provenance provenance,
            List<String> draftedFrom,
            Instant at)
            implements MatrixLineCommand {
        public StateLine {
            draftedFrom = List.copyOf(draftedFrom);
        }

        /** By somebody who stands for it. */
        public StateLine(LineKey line, LineContent content, Instant at) {
            this(line, content, Provenance.PERSON, List.of(), at);
        }

        @Override
        public String lineId() {
            return line.id();
        }
    }

    /**
     * @param draftedFrom what of history it was drafted from, in sentences
     */
    record DraftLine(LineKey line, LineContent content, List<String> draftedFrom, Instant at)
            implements MatrixLineCommand {
        public DraftLine {
            draftedFrom = List.copyOf(draftedFrom);
        }

        @Override
        public String lineId() {
            return line.id();
        }
    }

    /**
     * @param note why it is revised
     */
    record ReviseLine(
            String lineId, int seenVersion, LineContent content, @Nullable String note, Instant at)
            implements MatrixLineCommand {}

    record AdoptLine(String lineId, int seenVersion, Instant at) implements MatrixLineCommand {}

    /**
     * @param statement what the data's owner agrees to
     */
    record SignOffLine(String lineId, int seenVersion, String statement, Instant at)
            implements MatrixLineCommand {}

    record RemoveLine(String lineId, int seenVersion, String reason, Instant at)
            implements MatrixLineCommand {}
}
