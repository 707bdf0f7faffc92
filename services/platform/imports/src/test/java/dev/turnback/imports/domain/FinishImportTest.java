package dev.turnback.imports.domain;

import static dev.turnback.imports.domain.ImportExamples.FINISHED;
import static dev.turnback.imports.domain.ImportExamples.FIRST;
import static dev.turnback.imports.domain.ImportExamples.ID;
import static dev.turnback.imports.domain.ImportExamples.NOON;
import static dev.turnback.imports.domain.ImportExamples.SECOND;
import static dev.turnback.imports.domain.ImportExamples.cancelled;
import static dev.turnback.imports.domain.ImportExamples.done;
import static dev.turnback.imports.domain.ImportExamples.nothing;
import static dev.turnback.imports.domain.ImportExamples.running;

import dev.turnback.imports.domain.ImportCommand.FinishImport;
import dev.turnback.imports.domain.ImportRejection.AlreadyCancelled;
import dev.turnback.imports.domain.ImportRejection.ItemsMissing;
import dev.turnback.imports.domain.ImportRejection.NeverStarted;
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
