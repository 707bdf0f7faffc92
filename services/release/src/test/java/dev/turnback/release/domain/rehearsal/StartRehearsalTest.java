package dev.turnback.release.domain.rehearsal;

import static dev.turnback.release.domain.rehearsal.RehearsalExamples.ID;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.NOON;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.SETUP;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.STARTED;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.failed;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.nothing;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.running;

import dev.turnback.release.domain.rehearsal.RehearsalCommand.StartRehearsal;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.EndedAlready;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.StartedDifferently;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StartRehearsalTest {

    private static final StartRehearsal START = new StartRehearsal(ID, SETUP, NOON);

    @Nested
    class Accepted {
        @Test
        void withTheProcedureAsItIsThen() {
            nothing().when(START).thenAccepted(STARTED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenItRunsElsewhere() {
            running()
                    .when(new StartRehearsal(ID, RehearsalExamples.in("production"), NOON))
                    .thenRejected(new StartedDifferently());
        }

        @Test
        void whenItIsOver() {
            failed().when(START).thenRejected(new EndedAlready());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItRunsJustSo() {
            running().when(START).thenIgnored();
        }
    }
}
