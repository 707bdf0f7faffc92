package dev.turnback.release.domain.gate;

import static dev.turnback.contracts.ChangeKind.CODE;
import static dev.turnback.contracts.ChangeKind.DATA;
import static dev.turnback.contracts.ChangeKind.SCHEMA;
import static dev.turnback.contracts.RecoveryAction.CONTAIN;
import static dev.turnback.contracts.RecoveryAction.FULL_ROLLBACK;
import static dev.turnback.contracts.RecoveryAction.PARTIAL_ROLLBACK;
import static dev.turnback.contracts.RecoveryAction.PAUSE;
import static dev.turnback.release.domain.gate.GateExamples.BACK;
import static dev.turnback.release.domain.gate.GateExamples.clean;
import static dev.turnback.release.domain.gate.GateExamples.mechanics;
import static dev.turnback.release.domain.gate.GateExamples.rule;
import static dev.turnback.release.domain.gate.GateLines.withoutALine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.procedure.Mechanics;
import dev.turnback.release.domain.release.Readiness;
import dev.turnback.release.domain.sheet.SheetContent;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whether procedures do what the plan needs, and are what they seem. */
class ProceduresTest {

    static UnaryOperator<InForce> doing(UnaryOperator<Mechanics> how) {
        return p ->
                new InForce(
                        p.id(), p.version(), how.apply(p.mechanics()), p.origin(), p.validated());
    }

    private static UnaryOperator<InForce> acting(RecoveryAction action) {
        return doing(m -> mechanics(m.name(), action, m.changeKinds(), "Switch it off"));
    }

    private static UnaryOperator<InForce> onlyFor(String... patterns) {
        return doing(
                m ->
                        new Mechanics(
                                m.name(),
                                m.action(),
                                m.changeKinds(),
                                List.of(patterns),
                                m.steps(),
                                m.triggerRoles(),
                                m.triggerPersons(),
                                m.prerequisites(),
                                m.timeBoundSeconds()));
    }

    static InForce procedure(RecoveryAction action, ChangeKind kind) {
        return new InForce(
                "prc_new",
                1,
                mechanics("A new way", action, List.of(kind), "Do it"),
                Origin.PERSON,
                true);
    }

    private static GateCase withRule(RequiredAction action, List<InForce> procedures) {
        return clean().procedures(procedures)
                .sheet(
                        new SheetContent(
                                "Shop",
                                List.of(rule("load", "Load of the hosts", HarmKind.USER, action))));
    }

    @Nested
    class NoProcedure {
        private static final Rule RULE = Rule.NO_PROCEDURE;

        @Test
        void isFoundOfWhatCanBeTakenBackWithoutARollback() {
            assertThat(clean().procedure(BACK, acting(CONTAIN)).sentences(RULE))
                    .containsExactly(
                            "No procedure of a full or partial rollback covers CODE (new basket).",
                            "No procedure of a full or partial rollback covers SCHEMA \"expand only\".",
                            "Rule \"Requests that fail\" asks for ROLLBACK, and no procedure does it.");
        }

        @Test
        void isFoundOfWhatIsOneWayWithoutAContainment() {
            GateCase onlyBack = clean().procedures(clean().input().procedures().subList(0, 1));
            assertThat(onlyBack.sentences(RULE))
                    .containsExactly(
                            "DATA \"move orders\" cannot be taken back, and no procedure says how it is contained.");
        }

        @Test
        void isFoundWithNeitherWhereNobodySaidHowFarItGoesBack() {
            GateCase unsaid = clean().change(CODE, withoutALine());
            assertThat(unsaid.procedure(BACK, acting(PAUSE)).sentences(RULE))
                    .contains("No procedure takes CODE (new basket) back or contains it.");
            assertThat(unsaid.procedure(BACK, acting(CONTAIN)).subjects(RULE))
                    .doesNotContain("change:CODE");
        }

        @Test
        void saysWhenAProcedureIsForOtherPatterns() {
            assertThat(clean().procedure(BACK, onlyFor("drop column")).sentences(RULE))
                    .containsExactly(
                            "No procedure of a full or partial rollback covers CODE (new basket). \"Take the shop back\": for other patterns.",
                            "No procedure of a full or partial rollback covers SCHEMA \"expand only\". \"Take the shop back\": for other patterns.");
        }

        @Test
        void isNotFoundWithAPartialRollbackOrTheVeryPattern() {
            assertThat(clean().procedure(BACK, acting(PARTIAL_ROLLBACK)).spots(RULE)).isEmpty();
            assertThat(clean().procedure(BACK, onlyFor("expand only")).subjects(RULE))
                    .containsExactly("change:CODE");
        }

        @Test
        void isFoundOfARuleThatAsksForWhatNobodyCanDo() {
            List<InForce> contain = List.of(procedure(CONTAIN, DATA));
            assertThat(withRule(RequiredAction.CONTAIN, List.of()).sentences(RULE))
                    .contains(
                            "Rule \"Load of the hosts\" asks for CONTAIN, and no procedure does it.");
            assertThat(withRule(RequiredAction.ROLLBACK, contain).subjects(RULE))
                    .contains("rule:load");
        }

        @Test
        void isNotFoundOfARuleWhoseActionCanBeDone() {
            List<InForce> back = List.of(procedure(FULL_ROLLBACK, CODE));
            assertThat(withRule(RequiredAction.CONTAIN, back).subjects(RULE))
                    .doesNotContain("rule:load");
            assertThat(withRule(RequiredAction.ROLLBACK, back).subjects(RULE))
                    .doesNotContain("rule:load");
            assertThat(withRule(RequiredAction.HOLD, List.of()).subjects(RULE))
                    .doesNotContain("rule:load");
        }
    }

    @Nested
    class PrerequisiteUnconfirmed {
        private static final Rule RULE = Rule.PREREQUISITE_UNCONFIRMED;

        private static UnaryOperator<Readiness> confirming(Readiness.Confirmed... confirmed) {
            return r -> new Readiness(r.window(), r.onDuty(), List.of(confirmed), r.guidance());
        }

        @Test
        void isFoundOfEachThatIsNotConfirmed() {
            assertThat(clean().readiness(confirming()).sentences(RULE))
                    .containsExactly(
                            "\"Take the shop back\" needs \"A backup of the orders\", and the plan does not confirm it.",
                            "\"Stop moving orders\" needs \"A backup of the orders\", and the plan does not confirm it.");
        }

        @Test
        void isFoundWhenItIsConfirmedForAnotherProcedureOnly() {
            assertThat(
                            clean().readiness(
                                            confirming(
                                                    new Readiness.Confirmed(
                                                            BACK, GateExamples.BACKUP, null)))
                                    .subjects(RULE))
                    .containsExactly("procedure:prc_contain/A backup of the orders");
        }

        @Test
        void isNotFoundOfAProcedureThatNoChangeNeeds() {
            assertThat(clean().readiness(confirming()).without(DATA).subjects(RULE))
                    .containsExactly("procedure:prc_back/A backup of the orders");
        }
    }

    @Nested
    class DraftedNotValidated {
        private static final Rule RULE = Rule.DRAFTED_NOT_VALIDATED;

        private static UnaryOperator<InForce> of(Origin origin, boolean validated) {
            return p -> new InForce(p.id(), p.version(), p.mechanics(), origin, validated);
        }

        private static UnaryOperator<InForce> drafted(boolean validated) {
            return of(Origin.DRAFTED, validated);
        }

        @Test
        void isFoundOfALineThatNobodyAdopted() {
            assertThat(clean().change(SCHEMA, GateLines.from(Origin.DRAFTED)).sentences(RULE))
                    .containsExactly(
                            "The matrix line of SCHEMA \"expand only\" was drafted, and nobody adopted it.");
        }

        @Test
        void isFoundOfAnAdoptedLineUntilAProcedureForItPassesARehearsal() {
            GateCase adopted = clean().change(SCHEMA, GateLines.from(Origin.ADOPTED));
            assertThat(adopted.spots(RULE)).isEmpty();
            GateCase unrehearsed = adopted.procedure(BACK, of(Origin.PERSON, false));
            assertThat(unrehearsed.sentences(RULE))
                    .containsExactly(
                            "The matrix line of SCHEMA \"expand only\" was drafted, and no rehearsal of a procedure for it passed.");
            assertThat(unrehearsed.change(SCHEMA, GateLines.from(Origin.DRAFTED)).sentences(RULE))
                    .containsExactly(
                            "The matrix line of SCHEMA \"expand only\" was drafted, and nobody adopted it, and no rehearsal of a procedure for it passed.");
            assertThat(unrehearsed.change(SCHEMA, GateLines.from(Origin.PERSON)).spots(RULE))
                    .isEmpty();
        }

        @Test
        void isFoundOfAProcedureThatNobodyAdoptedThoughItWasRehearsed() {
            assertThat(clean().procedure(BACK, drafted(true)).sentences(RULE))
                    .containsExactly("\"Take the shop back\" was drafted, and nobody adopted it.");
        }

        @Test
        void isFoundOfAnAdoptedProcedureThatNoRehearsalValidated() {
            GateCase gate = clean().procedure(BACK, of(Origin.ADOPTED, false));
            assertThat(gate.sentences(RULE))
                    .containsExactly(
                            "\"Take the shop back\" was drafted, and no rehearsal of its version 3 passed.");
            assertThat(gate.subjects(RULE)).containsExactly("procedure:prc_back");
        }

        @Test
        void isNotFoundOnceItIsAdoptedAndARehearsalPassed() {
            assertThat(clean().procedure(BACK, of(Origin.ADOPTED, true)).spots(RULE)).isEmpty();
            assertThat(clean().procedure(BACK, of(Origin.PERSON, false)).spots(RULE)).isEmpty();
        }

        @Test
        void isNotFoundOfAProcedureThatNoChangeNeeds() {
            assertThat(
                            clean().procedure(GateExamples.CONTAIN, drafted(false))
                                    .without(DATA)
                                    .spots(RULE))
                    .isEmpty();
        }
    }
}
