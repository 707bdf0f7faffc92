package dev.turnback.imports.domain;

import static dev.turnback.imports.domain.ImportExamples.ID;
import static dev.turnback.imports.domain.ImportExamples.NOON;
import static dev.turnback.imports.domain.ImportExamples.SOURCE;
import static dev.turnback.imports.domain.ImportExamples.STARTED;
import static dev.turnback.imports.domain.ImportExamples.cancelled;
import static dev.turnback.imports.domain.ImportExamples.done;
import static dev.turnback.imports.domain.ImportExamples.nothing;
import static dev.turnback.imports.domain.ImportExamples.running;

import dev.turnback.imports.domain.ImportCommand.StartImport;
import dev.turnback.imports.domain.ImportRejection.AlreadyCancelled;
import dev.turnback.imports.domain.ImportRejection.AlreadyDone;
import dev.turnback.imports.domain.ImportRejection.StartedDifferently;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StartImportTest {

    private static final StartImport START = new StartImport(ID, SOURCE, "shop", 3, NOON);

    @Nested
    class Accepted {
        @Test
        void whenItIsNew() {
            nothing().when(START).thenAccepted(STARTED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenItReadsSomethingElse() {
            running()
                    .when(new StartImport(ID, SOURCE, "shop", 4, NOON))
                    .thenRejected(new StartedDifferently());
        }

        @Test
        void whenItHasEnded() {
            done().when(START).thenRejected(new AlreadyDone());
            cancelled().when(START).thenRejected(new AlreadyCancelled());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItRunsAlready() {
            running().when(START).thenIgnored();
        }
    }
}
