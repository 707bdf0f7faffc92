package dev.turnback.release.domain.gate;

import static dev.turnback.contracts.ChangeKind.CODE;
import static dev.turnback.contracts.ChangeKind.DATA;
import static dev.turnback.contracts.ChangeKind.SCHEMA;
import static dev.turnback.release.domain.gate.GateExamples.BACK;
import static dev.turnback.release.domain.gate.GateExamples.clean;
import static dev.turnback.release.domain.gate.GateExamples.guidance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.Scope;
import dev.turnback.release.domain.gate.BlindSpot.Severity;
import dev.turnback.release.domain.gate.GateInput.Guidance;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.gate.GateInput.Learned;
import dev.turnback.release.domain.gate.GateInput.Line;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import dev.turnback.release.domain.release.Readiness;
import dev.turnback.release.domain.release.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Guidance that is looked for in the plan: each check fails on what is lacking, and passes else.
 */
class GuidanceChecksTest {

    private static final Rule RULE = Rule.GUIDANCE_NOT_FOLLOWED;

    private static GateCase asked(GateCase gate, GuidanceCheck check, ChangeKind... kinds) {
        return gate.guidance(List.of(guidance("gui_9", check, kinds)));
    }

    private static String why(GateCase gate) {
        return String.join("\n", gate.sentences(RULE));
    }

    @Nested
    class Unmet {
        private static final GateCase GATE =
                clean().guidance(
                                List.of(
                                        new Guidance(
                                                "gui_9",
                                                3,
                                                "Let few see it first.",
                                                Scope.ALL,
                                                GuidanceCheck.firstStageAtMost(1),
                                                new Learned("inc_7", "Nobody could pay"))));

        @Test
        void blocksAndNamesTheGuidanceWhatToChangeAndWhereItComesFrom() {
            assertThat(GATE.spots(RULE))
                    .containsExactly(
                            new BlindSpot(
                                    RULE,
                                    "guidance:gui_9",
                                    "Guidance gui_9 (version 3) asks: \"Let few see it first.\" The first"
                                            + " stage, \"canary\", reaches 5 %: let it reach at most 1 %. It was"
                                            + " learned from incident inc_7.",
                                    List.of("gui_9"),
                                    List.of("inc_7"),
                                    Severity.BLOCKING));
        }

        @Test
        void isNotMendedByAnAnswer() {
            GateCase answered =
                    GATE.readiness(
                            r ->
                                    new Readiness(
                                            r.window(),
                                            r.onDuty(),
                                            r.confirmed(),
                                            List.of(
                                                    new Readiness.Answered(
                                                            "gui_9",
                                                            Readiness.Answer.FOLLOWED,
                                                            "we do"))));
            assertThat(answered.subjects(RULE)).containsExactly("guidance:gui_9");
        }
    }

    @Test
    void whatKeepsToItNeedsNoAnswer() {
        assertThat(asked(clean(), GuidanceCheck.firstStageAtMost(5)).spots(RULE)).isEmpty();
    }

    @Nested
    class FirstStageAtMost {
        @Test
        void fails_without_stages() {
            GateCase gate = asked(clean().stages(), GuidanceCheck.firstStageAtMost(100));
            assertThat(why(gate)).contains("The plan has no stages");
        }

        @Test
        void fails_beyond_it_and_passes_at_it() {
            GuidanceCheck check = GuidanceCheck.firstStageAtMost(5);
            assertThat(why(asked(clean().stages(new Stage("canary", 5.1)), check)))
                    .contains("reaches 5.1 %: let it reach at most 5 %");
            assertThat(why(asked(clean().stages(new Stage("canary", 5)), check))).isEmpty();
        }
    }

    @Nested
    class NeedsPattern {
        @Test
        void passes_however_the_plan_spells_it() {
            assertThat(why(asked(clean(), GuidanceCheck.needsPattern("EXPAND_only"), SCHEMA)))
                    .isEmpty();
        }

        @Test
        void fails_of_another_pattern_and_of_none() {
            GateCase gate = asked(clean(), GuidanceCheck.needsPattern("100% expand"));
            assertThat(why(gate))
                    .contains("CODE (new basket)", "SCHEMA \"expand only\"", "are not built as")
                    .contains("\"100% expand\"");
        }

        @Test
        void is_asked_of_the_kinds_in_scope_alone() {
            assertThat(why(asked(clean(), GuidanceCheck.needsPattern("move orders"), DATA)))
                    .isEmpty();
        }
    }

    @Nested
    class NeedsRehearsedProcedure {
        private static final GuidanceCheck CHECK =
                GuidanceCheck.needsRehearsed(RecoveryAction.FULL_ROLLBACK);

        @Test
        void passes_of_a_version_that_was_rehearsed() {
            assertThat(why(asked(clean(), CHECK, CODE))).isEmpty();
        }

        @Test
        void fails_of_a_version_that_was_not() {
            GateCase gate =
                    clean().procedure(
                                    BACK,
                                    p ->
                                            new InForce(
                                                    p.id(),
                                                    p.version() + 1,
                                                    p.mechanics(),
                                                    p.origin(),
                                                    false));
            assertThat(why(asked(gate, CHECK, CODE)))
                    .contains("without a procedure of FULL_ROLLBACK");
        }

        @Test
        void fails_without_such_a_procedure_for_that_kind() {
            assertThat(why(asked(clean(), CHECK, DATA)))
                    .contains("DATA \"move orders\" is without");
        }
    }

    @Nested
    class NeedsContainment {
        private static final GuidanceCheck CHECK = GuidanceCheck.needsContainment();

        @Test
        void passes_of_a_line_that_has_an_option() {
            assertThat(why(asked(clean(), CHECK))).isEmpty();
        }

        @Test
        void fails_of_a_line_without_one_and_without_a_line() {
            var bare =
                    new Line(
                            GateLines.content(Reversibility.REVERSIBLE, List.of(" "), null),
                            Origin.PERSON,
                            true);
            assertThat(why(code(bare))).contains("without a containment option");
            assertThat(why(code(null))).contains("without a containment option");
        }

        private static GateCase code(@Nullable Line line) {
            return asked(
                    clean().change(
                                    CODE,
                                    way ->
                                            new WayBack(
                                                    way.change(),
                                                    line,
                                                    way.rehearsed(),
                                                    way.observed())),
                    CHECK,
                    CODE);
        }
    }

    @Nested
    class NeedsRuleFor {
        @Test
        void passes_where_the_sheet_has_one_and_fails_else() {
            assertThat(why(asked(clean(), GuidanceCheck.needsRuleFor(HarmKind.USER)))).isEmpty();
            assertThat(why(asked(clean(), GuidanceCheck.needsRuleFor(HarmKind.BUSINESS))))
                    .contains("No rule of the decision sheet watches for BUSINESS harm");
            assertThat(why(asked(clean().sheet(null), GuidanceCheck.needsRuleFor(HarmKind.USER))))
                    .contains("watches for USER harm");
        }
    }
}
