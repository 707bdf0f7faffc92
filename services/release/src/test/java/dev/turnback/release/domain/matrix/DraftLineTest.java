package dev.turnback.release.domain.matrix;

import static dev.turnback.release.domain.matrix.MatrixExamples.CONTENT;
import static dev.turnback.release.domain.matrix.MatrixExamples.EXPAND_ONLY;
import static dev.turnback.release.domain.matrix.MatrixExamples.HISTORY;
import static dev.turnback.release.domain.matrix.MatrixExamples.NOON;
import static dev.turnback.release.domain.matrix.MatrixExamples.drafted;
import static dev.turnback.release.domain.matrix.MatrixExamples.nothing;
import static dev.turnback.release.domain.matrix.MatrixExamples.removed;
import static dev.turnback.release.domain.matrix.MatrixExamples.standing;

import dev.turnback.release.domain.matrix.MatrixLineCommand.DraftLine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DraftLineTest {

    private static final DraftLine DRAFT = new DraftLine(EXPAND_ONLY, CONTENT, HISTORY, NOON);

    @Nested
    class Accepted {
        @Test
        void whenNobodyStatedIt() {
            nothing().when(DRAFT).thenAccepted(drafted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenSomebodyStatedIt() {
            standing().when(DRAFT).thenIgnored();
        }

        @Test
        void whenSomebodyRemovedIt() {
            standing().and(removed()).when(DRAFT).thenIgnored();
        }
    }
}
