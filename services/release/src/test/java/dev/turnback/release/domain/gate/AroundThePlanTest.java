package dev.turnback.release.domain.gate;

import static dev.turnback.contracts.ChangeKind.CODE;
import static dev.turnback.contracts.ChangeKind.SCHEMA;
import static dev.turnback.release.domain.gate.GateExamples.clean;
import static dev.turnback.release.domain.gate.GateExamples.guidance;
import static dev.turnback.release.domain.gate.GateExamples.open;
import static dev.turnback.release.domain.gate.GateExamples.rule;
import static dev.turnback.release.domain.gate.GateLines.reliedOnBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.release.domain.release.Dependant;
import dev.turnback.release.domain.release.Readiness;
import dev.turnback.release.domain.sheet.SheetContent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The decision sheet, the guidance, what is still open, and who relies on the release. */
class AroundThePlanTest {

    @Nested
    class NoUserHarmRule {
        private static final Rule RULE = Rule.NO_USER_HARM_RULE;

        @Test
        void isFoundWithoutASheet() {
            assertThat(clean().sheet(null).sentences(RULE))
                    .containsExactly(
                            "shop has no decision sheet, so nothing asks anybody to decide when users are harmed.");
        }

        @Test
        void isFoundWhenNoRuleIsAboutUsers() {
            assertThat(
                            clean().sheet(
                                            new SheetContent(
                                                    "Shop",
                                                    List.of(
                                                            rule(
                                                                    "load",
                                                                    "Load",
                                                                    HarmKind.SYSTEM,
                                                                    RequiredAction.HOLD))))
                                    .sentences(RULE))
                    .containsExactly(
                            "The sheet \"Shop\" has 1 rule, and none watches for harm to users.");
        }

        @Test
        void isNotFoundWhenTheRuleIsIncompleteThatIsAnotherRule() {
            GateCase gate = clean().sheet(lacking(null, null, null));
            assertThat(gate.rules()).containsExactly(Rule.RULE_INCOMPLETE);
        }
    }

    private static SheetContent lacking(
            @Nullable Double threshold, @Nullable Double budget, @Nullable String owner) {
        return new SheetContent(
                "Shop",
                List.of(
                        rule(
                                "errors",
                                "Requests that fail",
                                HarmKind.USER,
                                RequiredAction.HOLD,
                                threshold,
                                budget,
                                owner)));
    }

    @Nested
    class RuleIncomplete {
        private static final Rule RULE = Rule.RULE_INCOMPLETE;

        @Test
        void isFoundOfEachThingThatItLacks() {
            assertThat(clean().sheet(lacking(null, null, null)).sentences(RULE))
                    .containsExactly(
                            "Rule \"Requests that fail\" has no threshold, no decision budget and no owner.");
            assertThat(clean().sheet(lacking(1.0, null, "commander")).sentences(RULE))
                    .containsExactly("Rule \"Requests that fail\" has no decision budget.");
            assertThat(clean().sheet(lacking(1.0, 60.0, " ")).subjects(RULE))
                    .containsExactly("rule:errors");
        }

        @Test
        void isNotFoundOfAWholeRuleOrWithoutASheet() {
            assertThat(clean().sheet(lacking(0.0, 60.0, "commander")).spots(RULE)).isEmpty();
            assertThat(clean().sheet(null).spots(RULE)).isEmpty();
        }
    }

    @Nested
    class GuidanceNotFollowed {
        private static final Rule RULE = Rule.GUIDANCE_NOT_FOLLOWED;

        @Test
        void isFoundOfWhatGotNoAnswer() {
            GateCase gate = clean().guidance(List.of(guidance("gui_1"), guidance("gui_3", CODE)));
            assertThat(gate.spots(RULE))
                    .containsExactly(
                            new BlindSpot(
                                    RULE,
                                    "guidance:gui_3",
                                    "The plan neither follows nor answers \"Write both forms until nobody reads the old one\".",
                                    List.of("gui_3"),
                                    List.of("inc_1", "inc_2"),
                                    BlindSpot.Severity.WARNING));
        }

        @Test
        void isNotFoundOfWhatIsSaidNotToApply() {
            assertThat(clean().input().plan().readiness().guidance())
                    .extracting(Readiness.Answered::answer)
                    .contains(Readiness.Answer.DOES_NOT_APPLY);
            assertThat(clean().spots(RULE)).isEmpty();
        }
    }

    @Nested
    class OpenObligations {
        private static final Rule RULE = Rule.OPEN_OBLIGATIONS;

        @Test
        void areFoundIncidentByIncident() {
            assertThat(clean().open(List.of(open("inc_9"), open("inc_8"))).spots(RULE))
                    .extracting(BlindSpot::subject, BlindSpot::incidents)
                    .containsExactly(
                            tuple("incident:inc_8", List.of("inc_8")),
                            tuple("incident:inc_9", List.of("inc_9")));
        }

        @Test
        void areNamedWithTheirReleaseAndTime() {
            assertThat(clean().open(List.of(open("inc_9"))).sentences(RULE))
                    .containsExactly(
                            "\"Baskets lose items\", of release rel_0, does harm since 2026-03-01 10:30 UTC and is not contained.");
        }
    }

    @Nested
    class DependantIncompatible {
        private static final Rule RULE = Rule.DEPENDANT_INCOMPATIBLE;

        @Test
        void isFoundWhenItRunsAnEarlierVersion() {
            assertThat(clean().live(Map.of("billing", "4.1-rc.1")).sentences(RULE))
                    .containsExactly(
                            "billing works with SCHEMA \"expand only\" from 4.1 on; it runs 4.1-rc.1.");
        }

        @Test
        void isFoundWhenWhatRunsIsNotKnown() {
            assertThat(clean().live(Map.of()).sentences(RULE))
                    .containsExactly(
                            "billing works with SCHEMA \"expand only\" from 4.1 on; which version of it runs is not known to Turnback.");
        }

        @Test
        void isFoundWhenTheVersionsHaveNoOrder() {
            assertThat(clean().live(Map.of("billing", "main")).sentences(RULE))
                    .containsExactly(
                            "billing works with SCHEMA \"expand only\" from 4.1 on; it runs main, and whether that is later is not known.");
        }

        @Test
        void isNotFoundWhenItRunsThatVersionOrALaterOne() {
            assertThat(clean().live(Map.of("billing", "4.1.0")).spots(RULE)).isEmpty();
            assertThat(clean().live(Map.of("billing", "4.10")).spots(RULE)).isEmpty();
        }

        @Test
        void isNotFoundWhenEachVersionWorks() {
            assertThat(
                            clean().change(SCHEMA, reliedOnBy(new Dependant("mail", null, "3")))
                                    .spots(RULE))
                    .isEmpty();
        }

        @Test
        void isOneSpotOfADependantOfTwoChanges() {
            GateCase gate =
                    clean().change(CODE, reliedOnBy(new Dependant("billing", "5", null)))
                            .live(Map.of("billing", "4.0"));
            assertThat(gate.spots(RULE))
                    .singleElement()
                    .satisfies(
                            spot ->
                                    assertThat(spot.sentence())
                                            .contains("CODE (new basket) from 5 on")
                                            .contains("SCHEMA \"expand only\" from 4.1 on"));
        }
    }
}
