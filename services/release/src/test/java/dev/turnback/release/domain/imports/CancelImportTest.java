package dev.turnback.release.domain.imports;

import static dev.turnback.release.domain.imports.ImportExamples.CANCELLED;
import static dev.turnback.release.domain.imports.ImportExamples.FIRST;
import static dev.turnback.release.domain.imports.ImportExamples.ID;
import static dev.turnback.release.domain.imports.ImportExamples.NOON;
import static dev.turnback.release.domain.imports.ImportExamples.cancelled;
import static dev.turnback.release.domain.imports.ImportExamples.done;
import static dev.turnback.release.domain.imports.ImportExamples.nothing;
import static dev.turnback.release.domain.imports.ImportExamples.running;

import dev.turnback.release.domain.imports.ImportCommand.CancelImport;
import dev.turnback.release.domain.imports.ImportRejection.AlreadyDone;
import dev.turnback.release.domain.imports.ImportRejection.NeverStarted;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CancelImportTest {

    private static final CancelImport CANCEL = new CancelImport(ID, NOON);

    @Nested
    class Accepted {
        @Test
        void whileItRuns() {
            running().and(FIRST).when(CANCEL).thenAccepted(CANCELLED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenItIsDone() {
            done().when(CANCEL).thenRejected(new AlreadyDone());
        }

        @Test
        void whenItNeverStarted() {
            nothing().when(CANCEL).thenRejected(new NeverStarted());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsCancelledAlready() {
            cancelled().when(CANCEL).thenIgnored();
        }
    }
}
