package dev.turnback.release.domain.gate;

import static dev.turnback.contracts.ChangeKind.CODE;
import static dev.turnback.contracts.ChangeKind.DATA;
import static dev.turnback.contracts.ChangeKind.SCHEMA;
import static dev.turnback.release.domain.gate.GateExamples.clean;
import static dev.turnback.release.domain.gate.GateLines.estimated;
import static dev.turnback.release.domain.gate.GateLines.observed;
import static dev.turnback.release.domain.gate.GateLines.rehearsed;
import static dev.turnback.release.domain.gate.GateLines.withoutALine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.figures.rehearsal.PathVerdict;
import dev.turnback.release.domain.component.Bar;
import dev.turnback.release.domain.gate.GateInput.Observed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How long the way back takes, and who says so. */
class TimesTest {

    private static GateCase code(
            PathVerdict verdict, @Nullable Observed seen, @Nullable Double estimate) {
        return clean().change(CODE, rehearsed(verdict))
                .change(CODE, observed(seen))
                .change(CODE, estimated(estimate));
    }

    private static GateCase codeUntried(@Nullable Double estimate) {
        return code(GateRehearsals.never(false), null, estimate);
    }

    @Nested
    class RollbackTimeUnknown {
        private static final Rule RULE = Rule.ROLLBACK_TIME_UNKNOWN;

        @Test
        void isFoundWhenItIsOnlyAssumed() {
            assertThat(codeUntried(600.0).sentences(RULE))
                    .containsExactly(
                            "How long it takes to take back CODE (new basket) is only assumed: 10 min by its matrix line.");
        }

        @Test
        void isFoundWhenOnlyTheProcedureSetsALimit() {
            assertThat(codeUntried(null).sentences(RULE))
                    .containsExactly(
                            "How long it takes to take back CODE (new basket) is unknown; its procedure may take 15 min.");
        }

        @Test
        void isFoundWhenNothingSaysIt() {
            assertThat(codeUntried(null).procedures(List.of()).sentences(RULE))
                    .containsExactly(
                            "How long it takes to take back CODE (new basket) is unknown.");
            assertThat(
                            clean().change(CODE, withoutALine())
                                    .change(CODE, observed(null))
                                    .change(CODE, rehearsed(GateRehearsals.failed(false)))
                                    .procedures(List.of())
                                    .subjects(RULE))
                    .containsExactly("change:CODE");
        }

        @Test
        void isFoundWhenItWasMeasuredWhereThatShowsNothing() {
            assertThat(code(GateRehearsals.passedIn(false, true), null, 600.0).spots(RULE))
                    .hasSize(1);
            assertThat(code(GateRehearsals.passedIn(true, false), null, 600.0).spots(RULE))
                    .hasSize(1);
        }

        @Test
        void isNotFoundWhenItWasMeasuredOrSeen() {
            assertThat(code(GateRehearsals.passed(false, 1), null, null).spots(RULE)).isEmpty();
            assertThat(code(GateRehearsals.never(false), new Observed(1, 60), null).spots(RULE))
                    .isEmpty();
        }

        @Test
        void isNotFoundWhenItWasMeasuredAndIsTooLongOrStale() {
            assertThat(code(GateRehearsals.tooSlow(false), null, null).spots(RULE)).isEmpty();
            assertThat(code(GateRehearsals.stale(false), null, null).spots(RULE)).isEmpty();
        }

        @Test
        void isOfItsContainmentWhenItIsOneWay() {
            GateCase gate =
                    clean().change(DATA, rehearsed(GateRehearsals.never(true)))
                            .change(DATA, estimated(60.0))
                            .change(DATA, observed(new Observed(3, 60)));
            assertThat(gate.sentences(RULE))
                    .containsExactly(
                            "How long it takes to contain DATA \"move orders\" is unknown; its procedure may take 15 min.");
        }
    }

    @Nested
    class ClaimedBelowObserved {
        private static final Rule RULE = Rule.CLAIMED_BELOW_OBSERVED;

        @Test
        void isFoundOfALineThatClaimsLess() {
            assertThat(clean().change(CODE, estimated(300.0)).sentences(RULE))
                    .containsExactly(
                            "Its matrix line claims that CODE (new basket) is taken back within 5 min; nine of ten took at most 7 min (12 rollbacks seen).");
        }

        @Test
        void isFoundOfAProcedureThatClaimsLess() {
            assertThat(
                            clean().change(CODE, estimated(null))
                                    .change(CODE, observed(new Observed(1, 1_000)))
                                    .sentences(RULE))
                    .containsExactly(
                            "\"Take the shop back\" claims that CODE (new basket) is taken back within 15 min; nine of ten took at most 16 min 40 s (1 rollback seen).");
        }

        @Test
        void isOneSpotWhenBothDo() {
            assertThat(clean().change(CODE, observed(new Observed(9, 1_000))).spots(RULE))
                    .singleElement()
                    .satisfies(
                            spot ->
                                    assertThat(spot.sentence())
                                            .contains("Its matrix line claims")
                                            .contains("\"Take the shop back\" claims"));
        }

        @Test
        void isNotFoundAtTheObservedTimeOrWithoutOne() {
            assertThat(clean().change(CODE, estimated(420.0)).spots(RULE)).isEmpty();
            assertThat(clean().change(SCHEMA, estimated(1.0)).spots(RULE)).isEmpty();
            assertThat(
                            code(GateRehearsals.passed(false, 60), new Observed(9, 900), null)
                                    .spots(RULE))
                    .isEmpty();
        }
    }

    @Nested
    class BelowReversibilityBar {
        private static final Rule RULE = Rule.BELOW_REVERSIBILITY_BAR;

        private static GateCase within(double seconds) {
            return clean().bar(new Bar(seconds, null));
        }

        @Test
        void isFoundWhereNoneIsSet() {
            assertThat(clean().bar(null).sentences(RULE))
                    .containsExactly("Nobody said within what time shop has to be taken back.");
            assertThat(clean().bar(new Bar(null, null)).spots(RULE)).hasSize(1);
        }

        @Test
        void isFoundOfTheSlowestAlone() {
            assertThat(within(180).sentences(RULE))
                    .containsExactly(
                            "To take back SCHEMA \"expand only\" takes 5 min, as a rehearsal measured; shop has to be back within 3 min.");
        }

        @Test
        void isOfTheBestThatIsKnown() {
            assertThat(codeUntried(800.0).bar(new Bar(700.0, null)).sentences(RULE))
                    .singleElement()
                    .asString()
                    .contains("CODE (new basket) takes 13 min 20 s, as its matrix line estimates");
            assertThat(
                            code(GateRehearsals.never(false), new Observed(9, 750), 10.0)
                                    .bar(new Bar(700.0, null))
                                    .sentences(RULE))
                    .singleElement()
                    .asString()
                    .contains("takes 12 min 30 s, as nine of ten rollbacks took at most");
            assertThat(codeUntried(null).bar(new Bar(700.0, null)).sentences(RULE))
                    .singleElement()
                    .asString()
                    .contains("takes 15 min, as its procedure allows");
        }

        @Test
        void isOfTheContainmentWhenItIsOneWay() {
            GateCase slow = clean().change(DATA, rehearsed(GateRehearsals.tooSlow(true)));
            assertThat(slow.sentences(RULE))
                    .containsExactly(
                            "To contain DATA \"move orders\" takes 20 min, as a rehearsal measured; shop has to be back within 15 min.");
        }

        @Test
        void isNotFoundAtTheBar() {
            assertThat(within(300).spots(RULE)).isEmpty();
        }

        @Test
        void isNotFoundWithoutAKnownTimeOrWhereARedeployIsTheBar() {
            assertThat(
                            codeUntried(null)
                                    .without(SCHEMA)
                                    .without(DATA)
                                    .procedures(List.of())
                                    .bar(new Bar(1.0, null))
                                    .spots(RULE))
                    .isEmpty();
            assertThat(clean().bar(new Bar(null, "it keeps no state")).spots(RULE)).isEmpty();
        }
    }
}
