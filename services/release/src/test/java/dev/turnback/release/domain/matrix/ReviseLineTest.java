package dev.turnback.release.domain.matrix;

import static dev.turnback.release.domain.matrix.MatrixExamples.CONTENT;
import static dev.turnback.release.domain.matrix.MatrixExamples.EXPAND_ONLY;
import static dev.turnback.release.domain.matrix.MatrixExamples.HARDER;
import static dev.turnback.release.domain.matrix.MatrixExamples.HISTORY;
import static dev.turnback.release.domain.matrix.MatrixExamples.NOON;
import static dev.turnback.release.domain.matrix.MatrixExamples.drafted;
import static dev.turnback.release.domain.matrix.MatrixExamples.nothing;
import static dev.turnback.release.domain.matrix.MatrixExamples.removed;
import static dev.turnback.release.domain.matrix.MatrixExamples.revised;
import static dev.turnback.release.domain.matrix.MatrixExamples.standing;

import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.matrix.MatrixLineCommand.ReviseLine;
import dev.turnback.release.domain.matrix.MatrixLineEvent.LineStated;
import dev.turnback.release.domain.matrix.MatrixLineRejection.LineChangedMeanwhile;
import dev.turnback.release.domain.matrix.MatrixLineRejection.NoSuchLine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviseLineTest {

    private static ReviseLine revise(int seen, LineContent content) {
        return new ReviseLine(EXPAND_ONLY.id(), seen, content, "it broke", NOON);
    }

    @Nested
    class Accepted {
        @Test
        void byWhoeverHasSeenTheNewestVersion() {
            standing().when(revise(1, HARDER)).thenAccepted(revised());
        }

        @Test
        void whatWasDraftedStaysDrafted() {
            nothing()
                    .and(drafted())
                    .when(revise(1, HARDER))
                    .thenAccepted(
                            new LineStated(
                                    EXPAND_ONLY,
                                    2,
                                    Occasion.REVISED,
                                    HARDER,
                                    Provenance.DRAFTED,
                                    HISTORY,
                                    "it broke",
                                    NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenSomebodyElseWasFirst() {
            standing()
                    .and(revised())
                    .when(revise(1, CONTENT))
                    .thenRejected(new LineChangedMeanwhile(2));
        }

        @Test
        void withoutALine() {
            nothing().when(revise(1, HARDER)).thenRejected(new NoSuchLine());
            standing().and(removed()).when(revise(2, HARDER)).thenRejected(new NoSuchLine());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItSaysThatAlready() {
            standing().when(revise(1, CONTENT)).thenIgnored();
        }
    }
}
