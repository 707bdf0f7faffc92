package dev.turnback.release.domain.imports;

import static dev.turnback.release.domain.imports.ImportExamples.FINISHED;
import static dev.turnback.release.domain.imports.ImportExamples.FIRST;
import static dev.turnback.release.domain.imports.ImportExamples.ID;
import static dev.turnback.release.domain.imports.ImportExamples.NOON;
import static dev.turnback.release.domain.imports.ImportExamples.SECOND;
import static dev.turnback.release.domain.imports.ImportExamples.cancelled;
import static dev.turnback.release.domain.imports.ImportExamples.done;
import static dev.turnback.release.domain.imports.ImportExamples.nothing;
import static dev.turnback.release.domain.imports.ImportExamples.running;

import dev.turnback.release.domain.imports.ImportCommand.FinishImport;
import dev.turnback.release.domain.imports.ImportRejection.AlreadyCancelled;
import dev.turnback.release.domain.imports.ImportRejection.ItemsMissing;
import dev.turnback.release.domain.imports.ImportRejection.NeverStarted;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FinishImportTest {

    private static final FinishImport FINISH = new FinishImport(ID, NOON);

    @Nested
    class Accepted {
        @Test
        void whenEveryItemIsHere() {
            running().and(FIRST, SECOND).when(FINISH).thenAccepted(FINISHED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whileItemsAreMissing() {
            running().and(FIRST).when(FINISH).thenRejected(new ItemsMissing(2, 3));
        }

        @Test
        void whenItDoesNotRun() {
            nothing().when(FINISH).thenRejected(new NeverStarted());
            cancelled().when(FINISH).thenRejected(new AlreadyCancelled());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsDoneAlready() {
            done().when(FINISH).thenIgnored();
        }
    }
}
