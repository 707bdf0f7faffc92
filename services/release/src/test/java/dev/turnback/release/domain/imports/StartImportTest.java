package dev.turnback.release.domain.imports;

import static dev.turnback.release.domain.imports.ImportExamples.ID;
import static dev.turnback.release.domain.imports.ImportExamples.NOON;
import static dev.turnback.release.domain.imports.ImportExamples.SOURCE;
import static dev.turnback.release.domain.imports.ImportExamples.STARTED;
import static dev.turnback.release.domain.imports.ImportExamples.cancelled;
import static dev.turnback.release.domain.imports.ImportExamples.done;
import static dev.turnback.release.domain.imports.ImportExamples.nothing;
import static dev.turnback.release.domain.imports.ImportExamples.running;

import dev.turnback.release.domain.imports.ImportCommand.StartImport;
import dev.turnback.release.domain.imports.ImportRejection.AlreadyCancelled;
import dev.turnback.release.domain.imports.ImportRejection.AlreadyDone;
import dev.turnback.release.domain.imports.ImportRejection.StartedDifferently;
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
