package dev.turnback.release.domain.matrix;

import static dev.turnback.release.domain.matrix.MatrixExamples.EXPAND_ONLY;
import static dev.turnback.release.domain.matrix.MatrixExamples.NOON;
import static dev.turnback.release.domain.matrix.MatrixExamples.nothing;
import static dev.turnback.release.domain.matrix.MatrixExamples.removed;
import static dev.turnback.release.domain.matrix.MatrixExamples.revised;
import static dev.turnback.release.domain.matrix.MatrixExamples.standing;

import dev.turnback.release.domain.matrix.MatrixLineCommand.RemoveLine;
import dev.turnback.release.domain.matrix.MatrixLineRejection.LineChangedMeanwhile;
import dev.turnback.release.domain.matrix.MatrixLineRejection.NoSuchLine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RemoveLineTest {

    private static final RemoveLine REMOVE =
            new RemoveLine(EXPAND_ONLY.id(), 1, "no more schema", NOON);

    @Nested
    class Accepted {
        @Test
        void byWhoeverHasSeenTheNewestVersion() {
            standing().when(REMOVE).thenAccepted(removed());
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenItSaysSomethingElseByNow() {
            standing().and(revised()).when(REMOVE).thenRejected(new LineChangedMeanwhile(2));
        }

        @Test
        void withoutALine() {
            nothing().when(REMOVE).thenRejected(new NoSuchLine());
            standing().and(removed()).when(REMOVE).thenRejected(new NoSuchLine());
        }
    }
}
