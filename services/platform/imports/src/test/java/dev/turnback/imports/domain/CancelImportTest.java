package dev.turnback.imports.domain;

import static dev.turnback.imports.domain.ImportExamples.CANCELLED;
import static dev.turnback.imports.domain.ImportExamples.FIRST;
import static dev.turnback.imports.domain.ImportExamples.ID;
import static dev.turnback.imports.domain.ImportExamples.NOON;
import static dev.turnback.imports.domain.ImportExamples.cancelled;
import static dev.turnback.imports.domain.ImportExamples.done;
import static dev.turnback.imports.domain.ImportExamples.nothing;
import static dev.turnback.imports.domain.ImportExamples.running;

import dev.turnback.imports.domain.ImportCommand.CancelImport;
import dev.turnback.imports.domain.ImportRejection.AlreadyDone;
import dev.turnback.imports.domain.ImportRejection.NeverStarted;
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
