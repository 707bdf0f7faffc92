package dev.turnback.release.domain.procedure;

import static dev.turnback.release.domain.procedure.ProcedureExamples.ID;
import static dev.turnback.release.domain.procedure.ProcedureExamples.MECHANICS;
import static dev.turnback.release.domain.procedure.ProcedureExamples.NOON;
import static dev.turnback.release.domain.procedure.ProcedureExamples.defined;
import static dev.turnback.release.domain.procedure.ProcedureExamples.drafted;
import static dev.turnback.release.domain.procedure.ProcedureExamples.nothing;
import static dev.turnback.release.domain.procedure.ProcedureExamples.retired;

import dev.turnback.release.domain.procedure.ProcedureCommand.AdoptProcedure;
import dev.turnback.release.domain.procedure.ProcedureEvent.ProcedureAdopted;
import dev.turnback.release.domain.procedure.ProcedureRejection.NoSuchProcedure;
import dev.turnback.release.domain.procedure.ProcedureRejection.ProcedureRetiredAlready;
import dev.turnback.release.domain.procedure.ProcedureRejection.ProcedureRevisedMeanwhile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdoptProcedureTest {

    private static final AdoptProcedure ADOPT = new AdoptProcedure(ID, 1, NOON);

    @Nested
    class Accepted {
        @Test
        void whenItIsADraft() {
            drafted()
                    .when(ADOPT)
                    .thenAccepted(new ProcedureAdopted(ID, "shop", 1, MECHANICS, NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNone() {
            nothing().when(ADOPT).thenRejected(new NoSuchProcedure());
        }

        @Test
        void whenAnotherVersionWasSeen() {
            drafted()
                    .when(new AdoptProcedure(ID, 2, NOON))
                    .thenRejected(new ProcedureRevisedMeanwhile(1));
        }

        @Test
        void whenItIsRetired() {
            retired().when(ADOPT).thenRejected(new ProcedureRetiredAlready("moved"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenAPersonWroteIt() {
            defined().when(ADOPT).thenIgnored();
        }
    }
}
