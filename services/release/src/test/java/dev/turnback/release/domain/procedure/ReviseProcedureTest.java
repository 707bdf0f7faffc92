package dev.turnback.release.domain.procedure;

import static dev.turnback.release.domain.procedure.ProcedureExamples.ID;
import static dev.turnback.release.domain.procedure.ProcedureExamples.MECHANICS;
import static dev.turnback.release.domain.procedure.ProcedureExamples.NOON;
import static dev.turnback.release.domain.procedure.ProcedureExamples.OTHER_WORDS;
import static dev.turnback.release.domain.procedure.ProcedureExamples.SLOWER;
import static dev.turnback.release.domain.procedure.ProcedureExamples.defined;
import static dev.turnback.release.domain.procedure.ProcedureExamples.drafted;
import static dev.turnback.release.domain.procedure.ProcedureExamples.nothing;
import static dev.turnback.release.domain.procedure.ProcedureExamples.retired;

import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.procedure.Mechanics.Prerequisite;
import dev.turnback.release.domain.procedure.Mechanics.Step;
import dev.turnback.release.domain.procedure.ProcedureCommand.ReviseProcedure;
import dev.turnback.release.domain.procedure.ProcedureEvent.ProcedureRevised;
import dev.turnback.release.domain.procedure.ProcedureRejection.NoSuchProcedure;
import dev.turnback.release.domain.procedure.ProcedureRejection.NotEditorial;
import dev.turnback.release.domain.procedure.ProcedureRejection.ProcedureRetiredAlready;
import dev.turnback.release.domain.procedure.ProcedureRejection.ProcedureRevisedMeanwhile;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviseProcedureTest {

    private static ReviseProcedure revise(int seen, Mechanics mechanics, boolean editorial) {
        return new ReviseProcedure(ID, seen, mechanics, editorial, "why", NOON);
    }

    private static ProcedureRevised revised(
            Mechanics mechanics, Provenance provenance, boolean editorial) {
        return new ProcedureRevised(ID, "shop", 2, mechanics, provenance, editorial, "why", NOON);
    }

    @Nested
    class Accepted {
        @Test
        void whenTheVersionThatWasSeenStands() {
            defined()
                    .when(revise(1, SLOWER, false))
                    .thenAccepted(revised(SLOWER, Provenance.PERSON, false));
        }

        @Test
        void whenOnlyWordsChangeAsSaid() {
            defined()
                    .when(revise(1, OTHER_WORDS, true))
                    .thenAccepted(revised(OTHER_WORDS, Provenance.PERSON, true));
        }

        @Test
        void aDraftStaysOne() {
            drafted()
                    .when(revise(1, SLOWER, false))
                    .thenAccepted(revised(SLOWER, Provenance.DRAFTED, false));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNone() {
            nothing().when(revise(1, SLOWER, false)).thenRejected(new NoSuchProcedure());
        }

        @Test
        void whenItIsRetired() {
            retired()
                    .when(revise(1, SLOWER, false))
                    .thenRejected(new ProcedureRetiredAlready("moved"));
        }

        @Test
        void whenSomebodyRevisedItMeanwhile() {
            defined()
                    .and(revised(SLOWER, Provenance.PERSON, false))
                    .when(revise(1, OTHER_WORDS, false))
                    .thenRejected(new ProcedureRevisedMeanwhile(2));
        }

        @Test
        void whenItIsCalledEditorialAndIsNot() {
            defined()
                    .when(revise(1, SLOWER, true))
                    .thenRejected(new NotEditorial("steps[0].expectedSeconds"));
            Mechanics m = MECHANICS;
            notEditorial("steps", with(m, m.steps().subList(0, 1), m.triggerRoles(), m));
            notEditorial(
                    "steps[0].executor",
                    with(
                            m,
                            List.of(
                                    new Step(m.steps().getFirst().text(), "a machine", 120),
                                    m.steps().get(1)),
                            m.triggerRoles(),
                            m));
            notEditorial("triggerRoles", with(m, m.steps(), List.of(TriggerRole.RESPONDER), m));
            notEditorial(
                    "prerequisites",
                    new Mechanics(
                            m.name(),
                            m.action(),
                            m.changeKinds(),
                            m.patterns(),
                            m.steps(),
                            m.triggerRoles(),
                            m.triggerPersons(),
                            List.of(
                                    new Prerequisite(
                                            m.prerequisites().getFirst().text(),
                                            Prerequisite.Kind.BACKUP)),
                            m.timeBoundSeconds()));
        }

        private void notEditorial(String field, Mechanics mechanics) {
            defined().when(revise(1, mechanics, true)).thenRejected(new NotEditorial(field));
        }

        private Mechanics with(
                Mechanics m, List<Step> steps, List<TriggerRole> roles, Mechanics rest) {
            return new Mechanics(
                    m.name(),
                    m.action(),
                    m.changeKinds(),
                    m.patterns(),
                    steps,
                    roles,
                    rest.triggerPersons(),
                    rest.prerequisites(),
                    rest.timeBoundSeconds());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItSaysThatAlready() {
            defined().when(revise(1, MECHANICS, false)).thenIgnored();
        }
    }
}
