package dev.turnback.release.domain.procedure;

import static dev.turnback.release.domain.procedure.ProcedureExamples.ID;
import static dev.turnback.release.domain.procedure.ProcedureExamples.NOON;
import static dev.turnback.release.domain.procedure.ProcedureExamples.defined;
import static dev.turnback.release.domain.procedure.ProcedureExamples.nothing;
import static dev.turnback.release.domain.procedure.ProcedureExamples.retired;

import dev.turnback.release.domain.procedure.ProcedureCommand.RetireProcedure;
import dev.turnback.release.domain.procedure.ProcedureEvent.ProcedureRetired;
import dev.turnback.release.domain.procedure.ProcedureRejection.NoSuchProcedure;
import dev.turnback.release.domain.procedure.ProcedureRejection.ProcedureRevisedMeanwhile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetireProcedureTest {

    private static final RetireProcedure RETIRE = new RetireProcedure(ID, 1, "moved", NOON);

    @Nested
    class Accepted {
        @Test
        void whenItIsActive() {
            defined().when(RETIRE).thenAccepted(new ProcedureRetired(ID, "shop", "moved", NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNone() {
            nothing().when(RETIRE).thenRejected(new NoSuchProcedure());
        }

        @Test
        void whenAnotherVersionWasSeen() {
            defined()
                    .when(new RetireProcedure(ID, 2, "moved", NOON))
                    .thenRejected(new ProcedureRevisedMeanwhile(1));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsRetired() {
            retired().when(RETIRE).thenIgnored();
        }
    }
}
