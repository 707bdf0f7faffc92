package dev.turnback.release.domain.procedure;

import static dev.turnback.release.domain.procedure.ProcedureExamples.ID;
import static dev.turnback.release.domain.procedure.ProcedureExamples.MECHANICS;
import static dev.turnback.release.domain.procedure.ProcedureExamples.NOON;
import static dev.turnback.release.domain.procedure.ProcedureExamples.SLOWER;
import static dev.turnback.release.domain.procedure.ProcedureExamples.defined;
import static dev.turnback.release.domain.procedure.ProcedureExamples.definedAs;
import static dev.turnback.release.domain.procedure.ProcedureExamples.nothing;
import static dev.turnback.release.domain.procedure.ProcedureExamples.retired;

import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.procedure.ProcedureCommand.DefineProcedure;
import dev.turnback.release.domain.procedure.ProcedureEvent.ProcedureRevised;
import dev.turnback.release.domain.procedure.ProcedureRejection.ProcedureDefinedDifferently;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DefineProcedureTest {

    private static DefineProcedure define(Mechanics mechanics) {
        return new DefineProcedure(ID, "shop", mechanics, Provenance.PERSON, NOON);
    }

    @Nested
    class Accepted {
        @Test
        void whenThereIsNone() {
            nothing().when(define(MECHANICS)).thenAccepted(definedAs(Provenance.PERSON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenTheIdStandsForAnother() {
            defined().when(define(SLOWER)).thenRejected(new ProcedureDefinedDifferently());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsDefinedLikeThat() {
            defined().when(define(MECHANICS)).thenIgnored();
            retired().when(define(MECHANICS)).thenIgnored();
        }

        @Test
        void whenItWasRevisedSince() {
            defined()
                    .and(
                            new ProcedureRevised(
                                    ID, "shop", 2, SLOWER, Provenance.PERSON, false, null, NOON))
                    .when(define(MECHANICS))
                    .thenIgnored();
        }
    }
}
