package dev.turnback.release.domain.gate;

import static dev.turnback.contracts.ChangeKind.CODE;
import static dev.turnback.contracts.ChangeKind.CONFIG;
import static dev.turnback.contracts.ChangeKind.CONTRACT;
import static dev.turnback.contracts.ChangeKind.DATA;
import static dev.turnback.contracts.ChangeKind.INFRA;
import static dev.turnback.contracts.ChangeKind.SCHEMA;
import static dev.turnback.contracts.Reversibility.ONE_WAY;
import static dev.turnback.contracts.Reversibility.PARTIALLY_REVERSIBLE;
import static dev.turnback.contracts.Reversibility.REVERSIBLE;
import static dev.turnback.release.domain.gate.GateExamples.change;
import static dev.turnback.release.domain.gate.GateExamples.clean;
import static dev.turnback.release.domain.gate.GateExamples.line;
import static dev.turnback.release.domain.gate.GateLines.containedBy;
import static dev.turnback.release.domain.gate.GateLines.reversible;
import static dev.turnback.release.domain.gate.GateLines.signedOff;
import static dev.turnback.release.domain.gate.GateLines.stated;
import static dev.turnback.release.domain.gate.GateLines.withoutALine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.PinnedLine;
import dev.turnback.release.domain.release.Stage;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How far changes can be taken back, and what follows from it. */
class ReversibilityTest {

    private static UnaryOperator<WayBack> pinned(Reversibility reversibility) {
        return GateLines.withChange(
                c ->
                        new Change(
                                c.kind(),
                                c.pattern(),
                                c.description(),
                                c.stated(),
                                c.departsBecause(),
                                c.dependants(),
                                c.irreversibleEffects(),
                                new PinnedLine("lin_1", 1, reversibility, null)));
    }

    private static WayBack schemaOf(GateCase gate) {
        return gate.input().changes().get(1);
    }

    @Nested
    class OfAChange {
        @Test
        void isWhatThePlanStates() {
            WayBack way =
                    schemaOf(
                            clean().change(SCHEMA, reversible(ONE_WAY))
                                    .change(SCHEMA, stated(REVERSIBLE)));
            assertThat(way.reversibility()).isEqualTo(REVERSIBLE);
        }

        @Test
        void isElseTheHarderOfWhatTheLineSaidThenAndSaysNow() {
            GateCase wasHarder =
                    clean().change(SCHEMA, pinned(ONE_WAY)).change(SCHEMA, reversible(REVERSIBLE));
            GateCase isHarder =
                    clean().change(SCHEMA, pinned(REVERSIBLE)).change(SCHEMA, reversible(ONE_WAY));
            assertThat(schemaOf(wasHarder).reversibility()).isEqualTo(ONE_WAY);
            assertThat(schemaOf(isHarder).reversibility()).isEqualTo(ONE_WAY);
        }

        @Test
        void isWhatTheLineSaidWhenItIsGone() {
            GateCase gone =
                    clean().change(SCHEMA, pinned(PARTIALLY_REVERSIBLE))
                            .change(SCHEMA, withoutALine());
            assertThat(schemaOf(gone).reversibility()).isEqualTo(PARTIALLY_REVERSIBLE);
        }
    }

    @Nested
    class NoReversibility {
        private static final Rule RULE = Rule.NO_REVERSIBILITY;

        @Test
        void isFoundWithNeitherAStatementNorALine() {
            assertThat(clean().change(CODE, withoutALine()).sentences(RULE))
                    .containsExactly(
                            "How far CODE (new basket) can be taken back is stated neither in the plan nor in a line of the matrix.");
        }

        @Test
        void isFoundOfAPlanWithoutChanges() {
            assertThat(clean().changes(List.of()).subjects(RULE)).containsExactly("plan");
        }

        @Test
        void isNotFoundWithOneOfBoth() {
            assertThat(
                            clean().change(CODE, withoutALine())
                                    .change(CODE, stated(REVERSIBLE))
                                    .spots(RULE))
                    .isEmpty();
            assertThat(
                            clean().change(CODE, pinned(REVERSIBLE))
                                    .change(CODE, withoutALine())
                                    .spots(RULE))
                    .isEmpty();
        }
    }

    @Nested
    class NoContainment {
        private static final Rule RULE = Rule.NO_CONTAINMENT;

        @Test
        void isFoundWhereTheLineNamesNone() {
            assertThat(clean().change(SCHEMA, containedBy()).sentences(RULE))
                    .containsExactly(
                            "SCHEMA \"expand only\" has a line in the matrix without a containment option.");
            assertThat(clean().change(DATA, containedBy(" ")).subjects(RULE))
                    .containsExactly("change:DATA/move orders");
        }

        @Test
        void isFoundWithoutALine() {
            assertThat(clean().change(DATA, withoutALine()).sentences(RULE))
                    .containsExactly(
                            "DATA \"move orders\" has no line in the matrix, and so no containment option.");
        }

        @Test
        void isFoundOfAContractAndNotOfWhatCodeUndoes() {
            assertThat(withoutContainment(CONTRACT).subjects(RULE))
                    .containsExactly("change:CONTRACT");
            for (ChangeKind kind : List.of(CODE, CONFIG, ChangeKind.FLAG, INFRA)) {
                assertThat(withoutContainment(kind).spots(RULE)).isEmpty();
            }
        }

        private GateCase withoutContainment(ChangeKind kind) {
            return clean().changes(
                            List.of(
                                    new WayBack(
                                            change(kind, null, ""),
                                            line(REVERSIBLE, null),
                                            GateRehearsals.passed(false, 60),
                                            null)))
                    .change(kind, containedBy());
        }
    }

    @Nested
    class OneWayToEveryone {
        private static final Rule RULE = Rule.ONE_WAY_TO_EVERYONE;

        @Test
        void isFoundWithoutStages() {
            assertThat(clean().stages().sentences(RULE))
                    .containsExactly(
                            "DATA \"move orders\" cannot be taken back, and the plan has no stages: it reaches everybody at once.");
        }

        @Test
        void isFoundWhenTheFirstStageReachesEverybody() {
            assertThat(clean().stages(new Stage("big bang", 100)).sentences(RULE))
                    .containsExactly(
                            "DATA \"move orders\" cannot be taken back, and the first stage, \"big bang\", reaches everybody.");
        }

        @Test
        void isNotFoundWhenAFewComeFirst() {
            assertThat(clean().stages(new Stage("most", 99.9), new Stage("all", 100)).spots(RULE))
                    .isEmpty();
        }

        @Test
        void isNotFoundOfWhatCanBeTakenBack() {
            assertThat(clean().without(DATA).stages().spots(RULE)).isEmpty();
            assertThat(clean().change(DATA, stated(PARTIALLY_REVERSIBLE)).stages().spots(RULE))
                    .isEmpty();
        }
    }

    @Nested
    class SeveralOneWay {
        private static final Rule RULE = Rule.SEVERAL_ONE_WAY;

        @Test
        void isFoundOfTwo() {
            assertThat(clean().change(SCHEMA, stated(ONE_WAY)).sentences(RULE))
                    .containsExactly(
                            "2 changes of one release cannot be taken back: DATA \"move orders\" and SCHEMA \"expand only\".");
        }

        @Test
        void isNotFoundOfOne() {
            assertThat(clean().spots(RULE)).isEmpty();
        }
    }

    @Nested
    class DataOwnerMissing {
        private static final Rule RULE = Rule.DATA_OWNER_MISSING;

        @Test
        void isFoundWithoutASignOff() {
            assertThat(clean().change(SCHEMA, signedOff(false)).sentences(RULE))
                    .containsExactly(
                            "SCHEMA \"expand only\" has a line in the matrix that the owner of the data has not signed off.");
        }

        @Test
        void isFoundWithoutALine() {
            assertThat(clean().change(DATA, withoutALine()).sentences(RULE))
                    .containsExactly(
                            "DATA \"move orders\" has no line in the matrix that the owner of the data could sign off.");
        }

        @Test
        void isNotFoundWhereNoDataIsChanged() {
            assertThat(clean().change(CODE, signedOff(false)).spots(RULE)).isEmpty();
        }
    }
}
