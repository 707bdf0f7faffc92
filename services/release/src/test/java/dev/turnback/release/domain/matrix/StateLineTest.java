package dev.turnback.release.domain.matrix;

import static dev.turnback.release.domain.matrix.MatrixExamples.CONTENT;
import static dev.turnback.release.domain.matrix.MatrixExamples.EXPAND_ONLY;
import static dev.turnback.release.domain.matrix.MatrixExamples.NOON;
import static dev.turnback.release.domain.matrix.MatrixExamples.nothing;
import static dev.turnback.release.domain.matrix.MatrixExamples.removed;
import static dev.turnback.release.domain.matrix.MatrixExamples.standing;
import static dev.turnback.release.domain.matrix.MatrixExamples.stated;

import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.matrix.MatrixLineCommand.StateLine;
import dev.turnback.release.domain.matrix.MatrixLineEvent.LineStated;
import dev.turnback.release.domain.matrix.MatrixLineRejection.LineStatedAlready;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StateLineTest {

    private static final StateLine STATE = new StateLine(EXPAND_ONLY, CONTENT, NOON);

    @Nested
    class Accepted {
        @Test
        void whenNobodyStatedIt() {
            nothing().when(STATE).thenAccepted(stated(EXPAND_ONLY, 1, CONTENT));
        }

        @Test
        void asADraftThatItStaysUntilSomebodyAdoptsIt() {
            var draft =
                    new StateLine(
                            EXPAND_ONLY,
                            CONTENT,
                            Provenance.DRAFTED,
                            List.of("3 rollbacks were of such releases."),
                            NOON);
            nothing()
                    .when(draft)
                    .thenAccepted(
                            new LineStated(
                                    EXPAND_ONLY,
                                    1,
                                    Occasion.DRAFTED,
                                    CONTENT,
                                    Provenance.DRAFTED,
                                    draft.draftedFrom(),
                                    null,
                                    NOON));
        }

        @Test
        void afterItWasRemovedWithAVersionThatGoesOn() {
            standing().and(removed()).when(STATE).thenAccepted(stated(EXPAND_ONLY, 3, CONTENT));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenItStands() {
            standing().when(STATE).thenRejected(new LineStatedAlready(1));
        }
    }
}
