package dev.turnback.release.domain.matrix;

import static dev.turnback.release.domain.matrix.MatrixExamples.CODE;
import static dev.turnback.release.domain.matrix.MatrixExamples.CONTENT;
import static dev.turnback.release.domain.matrix.MatrixExamples.EXPAND_ONLY;
import static dev.turnback.release.domain.matrix.MatrixExamples.NOON;
import static dev.turnback.release.domain.matrix.MatrixExamples.adopted;
import static dev.turnback.release.domain.matrix.MatrixExamples.drafted;
import static dev.turnback.release.domain.matrix.MatrixExamples.nothing;
import static dev.turnback.release.domain.matrix.MatrixExamples.revised;
import static dev.turnback.release.domain.matrix.MatrixExamples.signedOff;
import static dev.turnback.release.domain.matrix.MatrixExamples.standing;
import static dev.turnback.release.domain.matrix.MatrixExamples.stated;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.matrix.MatrixLineCommand.SignOffLine;
import dev.turnback.release.domain.matrix.MatrixLineRejection.LineChangedMeanwhile;
import dev.turnback.release.domain.matrix.MatrixLineRejection.NoSignOffNeeded;
import dev.turnback.release.domain.matrix.MatrixLineRejection.NoSuchLine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SignOffLineTest {

    private static SignOffLine signOff(int seen) {
        return new SignOffLine(EXPAND_ONLY.id(), seen, "I agree", NOON);
    }

    @Nested
    class Accepted {
        @Test
        void forALineOfData() {
            standing().when(signOff(1)).thenAccepted(signedOff(1));
        }

        @Test
        void againAfterARevisionMadeItVoid() {
            standing().and(signedOff(1), revised()).when(signOff(2)).thenAccepted(signedOff(2));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenNoDataIsChanged() {
            nothing()
                    .and(stated(CODE, 1, CONTENT))
                    .when(new SignOffLine(CODE.id(), 1, "I agree", NOON))
                    .thenRejected(new NoSignOffNeeded(ChangeKind.CODE));
        }

        @Test
        void whenItSaysSomethingElseByNow() {
            standing().and(revised()).when(signOff(1)).thenRejected(new LineChangedMeanwhile(2));
        }

        @Test
        void withoutALine() {
            nothing().when(signOff(1)).thenRejected(new NoSuchLine());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenTheOwnerSaidSoAlready() {
            standing().and(signedOff(1)).when(signOff(1)).thenIgnored();
        }

        @Test
        void whenItWasAdoptedSinceWithoutSayingAnythingElse() {
            nothing().and(drafted(), signedOff(1), adopted()).when(signOff(2)).thenIgnored();
        }
    }
}
