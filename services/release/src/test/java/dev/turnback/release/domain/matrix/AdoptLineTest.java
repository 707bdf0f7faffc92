package dev.turnback.release.domain.matrix;

import static dev.turnback.release.domain.matrix.MatrixExamples.EXPAND_ONLY;
import static dev.turnback.release.domain.matrix.MatrixExamples.NOON;
import static dev.turnback.release.domain.matrix.MatrixExamples.adopted;
import static dev.turnback.release.domain.matrix.MatrixExamples.drafted;
import static dev.turnback.release.domain.matrix.MatrixExamples.nothing;
import static dev.turnback.release.domain.matrix.MatrixExamples.standing;

import dev.turnback.release.domain.matrix.MatrixLineCommand.AdoptLine;
import dev.turnback.release.domain.matrix.MatrixLineRejection.LineChangedMeanwhile;
import dev.turnback.release.domain.matrix.MatrixLineRejection.NoSuchLine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdoptLineTest {

    private static AdoptLine adopt(int seen) {
        return new AdoptLine(EXPAND_ONLY.id(), seen, NOON);
    }

    @Nested
    class Accepted {
        @Test
        void whenItWasDrafted() {
            nothing().and(drafted()).when(adopt(1)).thenAccepted(adopted());
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenItSaysSomethingElseByNow() {
            nothing().and(drafted()).when(adopt(3)).thenRejected(new LineChangedMeanwhile(1));
        }

        @Test
        void withoutALine() {
            nothing().when(adopt(1)).thenRejected(new NoSuchLine());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenSomebodyStandsForItAlready() {
            standing().when(adopt(1)).thenIgnored();
            nothing().and(drafted(), adopted()).when(adopt(1)).thenIgnored();
        }
    }
}
