package dev.turnback.release.domain.gate;

import static dev.turnback.contracts.ChangeKind.CODE;
import static dev.turnback.contracts.ChangeKind.CONFIG;
import static dev.turnback.contracts.ChangeKind.DATA;
import static dev.turnback.contracts.ChangeKind.FLAG;
import static dev.turnback.contracts.ChangeKind.SCHEMA;
import static dev.turnback.contracts.RecoveryAction.PARTIAL_ROLLBACK;
import static dev.turnback.contracts.Reversibility.ONE_WAY;
import static dev.turnback.contracts.Reversibility.REVERSIBLE;
import static dev.turnback.release.domain.gate.GateExamples.BACK;
import static dev.turnback.release.domain.gate.GateExamples.clean;
import static dev.turnback.release.domain.gate.GateExamples.mechanics;
import static dev.turnback.release.domain.gate.GateLines.stated;
import static dev.turnback.release.domain.gate.ProceduresTest.doing;
import static dev.turnback.release.domain.gate.ProceduresTest.procedure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.release.domain.component.Bar;
import dev.turnback.release.domain.gate.GateInput.InForce;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whether deploying old code is all that undoes what is not code. */
class RedeployIsThePlanTest {

    private static final Rule RULE = Rule.REDEPLOY_IS_THE_PLAN;

    private static UnaryOperator<InForce> stepping(String... steps) {
        return doing(m -> mechanics(m.name(), m.action(), m.changeKinds(), steps));
    }

    @Test
    void isFoundWhereAllStepsDeployOldCodeOrLook() {
        GateCase gate =
                clean().procedure(
                                BACK,
                                stepping(
                                        "Redeploy the version before",
                                        "Look at the error rate, then tell support"));
        assertThat(gate.sentences(RULE))
                .containsExactly(
                        "All that \"Take the shop back\" does to take SCHEMA \"expand only\" back is to deploy old code.");
    }

    @Test
    void isFoundInTheWordsThatPeopleUse() {
        for (String step :
                List.of(
                        "kubectl rollout undo deployment/shop",
                        "helm rollback shop 3",
                        "Deploy the previous version",
                        "Deploy the old image again",
                        "Revert and deploy",
                        "git revert 3f2a and redeploy",
                        "Re-deploy 1.9; watch the logs")) {
            assertThat(clean().procedure(BACK, stepping(step)).spots(RULE)).as(step).hasSize(1);
        }
    }

    @Test
    void isNotFoundWhereAStepDoesMore() {
        for (String step :
                List.of(
                        "Redeploy the version before and restore the backup",
                        "Redeploy, then run the down migration",
                        "Check the backup and restore it",
                        "Switch the new basket off")) {
            assertThat(clean().procedure(BACK, stepping("Redeploy 1.9", step)).spots(RULE))
                    .as(step)
                    .isEmpty();
        }
    }

    @Test
    void isNotFoundWhereAnotherProcedureDoesMore() {
        GateCase gate = clean().procedure(BACK, stepping("Redeploy"));
        assertThat(
                        gate.procedures(
                                        List.of(
                                                gate.input().procedures().getFirst(),
                                                gate.input().procedures().getLast(),
                                                procedure(PARTIAL_ROLLBACK, SCHEMA)))
                                .spots(RULE))
                .isEmpty();
    }

    @Test
    void isNotFoundOfCodeAndFlags() {
        GateCase code = clean().without(SCHEMA).procedure(BACK, stepping("Redeploy"));
        assertThat(code.spots(RULE)).isEmpty();
        assertThat(
                        code.procedures(List.of())
                                .bar(new Bar(null, "it keeps no state"))
                                .plus(
                                        new GateInput.WayBack(
                                                GateExamples.change(FLAG, null, "basket"),
                                                GateExamples.line(REVERSIBLE, 1.0),
                                                GateRehearsals.passed(false, 1),
                                                null))
                                .without(DATA)
                                .spots(RULE))
                .isEmpty();
    }

    @Test
    void isFoundWhereARedeployIsAllThatTheComponentIsHeldTo() {
        GateCase gate =
                clean().bar(new Bar(null, "it keeps no state"))
                        .procedures(List.of())
                        .without(CODE)
                        .without(DATA);
        assertThat(gate.sentences(RULE))
                .containsExactly(
                        "shop is held to no more than a redeploy (it keeps no state), and SCHEMA \"expand only\" is not code.");
    }

    @Test
    void isNotFoundWhereItIsHeldToThatAndAProcedureDoesMore() {
        assertThat(clean().bar(new Bar(null, "it keeps no state")).spots(RULE)).isEmpty();
    }

    @Test
    void isNotFoundWithoutAnyProcedureThatIsAnotherRule() {
        GateCase gate =
                clean().procedures(List.of())
                        .plus(
                                new GateInput.WayBack(
                                        GateExamples.change(CONFIG, null, "limits"),
                                        GateExamples.line(ONE_WAY, null),
                                        GateRehearsals.passed(true, 1),
                                        null))
                        .change(CONFIG, stated(REVERSIBLE));
        assertThat(gate.spots(RULE)).isEmpty();
        assertThat(gate.subjects(Rule.NO_PROCEDURE)).contains("change:CONFIG");
    }
}
