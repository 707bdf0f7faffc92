package dev.turnback.release.domain.goback;

import static dev.turnback.contracts.ChangeKind.CODE;
import static dev.turnback.contracts.ChangeKind.DATA;
import static dev.turnback.contracts.ChangeKind.SCHEMA;
import static dev.turnback.contracts.Reversibility.ONE_WAY;
import static dev.turnback.contracts.Reversibility.PARTIALLY_REVERSIBLE;
import static dev.turnback.contracts.Reversibility.REVERSIBLE;
import static dev.turnback.release.domain.goback.GoBackExamples.change;
import static dev.turnback.release.domain.goback.GoBackExamples.doing;
import static dev.turnback.release.domain.goback.GoBackExamples.first;
import static dev.turnback.release.domain.goback.GoBackExamples.fromHistory;
import static dev.turnback.release.domain.goback.GoBackExamples.last;
import static dev.turnback.release.domain.goback.GoBackExamples.minutesLater;
import static dev.turnback.release.domain.goback.GoBackExamples.reliedOnBy;
import static dev.turnback.release.domain.goback.GoBackExamples.since;
import static dev.turnback.release.domain.goback.GoBackExamples.untilEvent;
import static dev.turnback.release.domain.goback.GoBackExamples.untilMinute;
import static dev.turnback.release.domain.goback.GoBackExamples.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.release.domain.goback.GoBack.Answer;
import dev.turnback.release.domain.goback.GoBack.Countdown;
import dev.turnback.release.domain.goback.GoBack.Obstacle;
import dev.turnback.release.domain.release.Dependant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GoBackRulesTest {

    private static List<String> conditions(GoBackInput input) {
        return GoBackRules.answer(input).conditions().stream().map(Obstacle::sentence).toList();
    }

    @Nested
    class Yes {
        @Test
        void whenNothingShippedSince() {
            assertThat(GoBackRules.answer(since()))
                    .isEqualTo(
                            new GoBack(
                                    Answer.YES,
                                    "shop 2.1 can go back to 1.9: nothing shipped since.",
                                    List.of(),
                                    List.of(),
                                    null));
        }

        @Test
        void whenEachChangeCanBeTakenBack() {
            GoBack one = GoBackRules.answer(since(last(change(CODE, REVERSIBLE))));
            GoBack two =
                    GoBackRules.answer(
                            since(first(change(CODE, REVERSIBLE)), last(change(DATA, REVERSIBLE))));
            assertThat(one.answer()).isEqualTo(Answer.YES);
            assertThat(one.sentence())
                    .isEqualTo(
                            "shop 2.1 can go back to 1.9: the one change that shipped since can be"
                                    + " taken back.");
            assertThat(two.sentence()).contains("each of the 2 changes that shipped since");
        }

        @Test
        void whileAnUndoWindowIsOpen() {
            assertThat(GoBackRules.answer(since(last(untilMinute(1, ONE_WAY)))).answer())
                    .isEqualTo(Answer.YES);
        }
    }

    @Nested
    class No {
        @Test
        void whenOneOfAllChangesIsOneWay() {
            GoBack answer =
                    GoBackRules.answer(
                            since(
                                    first(change(CODE, REVERSIBLE), change(DATA, ONE_WAY)),
                                    last(change(CODE, REVERSIBLE))));
            assertThat(answer.answer()).isEqualTo(Answer.NO);
            assertThat(answer.sentence())
                    .isEqualTo(
                            "shop 2.1 cannot go back to 1.9. DATA (new basket) of 2.0 is one-way. It"
                                    + " can be contained: stop the writer.");
            assertThat(answer.blocking())
                    .containsExactly(
                            new Obstacle(
                                    "rel_2.0",
                                    "2.0",
                                    1,
                                    DATA,
                                    null,
                                    ONE_WAY,
                                    null,
                                    "DATA (new basket) of 2.0 is one-way.",
                                    List.of("stop the writer")));
        }

        @Test
        void withEachInTheOrderInWhichTheyShipped() {
            GoBack answer =
                    GoBackRules.answer(
                            since(first(change(DATA, ONE_WAY)), last(change(SCHEMA, ONE_WAY))));
            assertThat(answer.blocking())
                    .extracting(Obstacle::version)
                    .containsExactly("2.0", "2.1");
            assertThat(answer.sentence()).endsWith("And 1 more.");
        }

        @Test
        void onceAnUndoWindowIsOverWhetherAnybodyNotedItOrNot() {
            assertThat(GoBackRules.answer(since(last(untilMinute(0, ONE_WAY)))).blocking())
                    .extracting(Obstacle::reversibility)
                    .containsExactly(ONE_WAY);
        }

        @Test
        void withTheConditionsOfTheOthersBeside() {
            GoBack answer =
                    GoBackRules.answer(
                            since(
                                    first(change(SCHEMA, PARTIALLY_REVERSIBLE)),
                                    last(change(DATA, ONE_WAY))));
            assertThat(answer.answer()).isEqualTo(Answer.NO);
            assertThat(answer.conditions()).hasSize(1);
        }
    }

    @Nested
    class Conditional {
        @Test
        void whenAChangeGoesBackInPart() {
            GoBack answer = GoBackRules.answer(since(last(change(SCHEMA, PARTIALLY_REVERSIBLE))));
            assertThat(answer.answer()).isEqualTo(Answer.CONDITIONAL);
            assertThat(answer.sentence())
                    .isEqualTo(
                            "shop 2.1 can go back to 1.9 under 1 condition. SCHEMA (new basket) of"
                                    + " 2.1 can be taken back in part only.");
            assertThat(answer.blocking()).isEmpty();
        }

        @Test
        void whenNobodySaidHowFarAChangeGoesBack() {
            assertThat(conditions(since(last(change(CODE, null)))))
                    .containsExactly(
                            "Nobody said how far CODE (new basket) of 2.1 can be taken back.");
        }

        @Test
        void whenItDidWhatNoRollbackUndoes() {
            assertThat(conditions(since(last(doing("mails are sent", "money is moved")))))
                    .containsExactly(
                            "No rollback undoes what SCHEMA \"expand only\" of 2.1 did meanwhile:"
                                    + " mails are sent and money is moved.");
        }

        @Test
        void whenAReleaseIsKnownFromHistoryOnly() {
            GoBack answer =
                    GoBackRules.answer(since(fromHistory("2.0"), last(change(CODE, REVERSIBLE))));
            assertThat(answer.answer()).isEqualTo(Answer.CONDITIONAL);
            assertThat(answer.conditions())
                    .containsExactly(
                            new Obstacle(
                                    "rel_2.0",
                                    "2.0",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    "2.0 is known from history only: what it changed is not known.",
                                    List.of()));
        }

        @Test
        void whenAReleaseDoesNotSayWhatItChanged() {
            assertThat(conditions(since(last())))
                    .containsExactly(
                            "2.1 was planned without naming what it changes: nobody knows.");
        }

        @Test
        void onceAnUndoWindowIsOverAfterWhichItGoesBackInPart() {
            assertThat(
                            GoBackRules.answer(since(last(untilMinute(-1, PARTIALLY_REVERSIBLE))))
                                    .answer())
                    .isEqualTo(Answer.CONDITIONAL);
        }
    }

    @Nested
    class OfADependant {
        private static final Dependant BILLING = new Dependant("billing", null, "4.3");

        private static GoBack answer(Map<String, String> live) {
            return GoBackRules.answer(since(live, last(reliedOnBy(BILLING))));
        }

        @Test
        void thatReliesOnTheChangeItHasToGoBackFirst() {
            GoBack answer = answer(Map.of("billing", "4.3"));
            assertThat(answer.answer()).isEqualTo(Answer.CONDITIONAL);
            assertThat(answer.conditions())
                    .singleElement()
                    .satisfies(
                            obstacle -> {
                                assertThat(obstacle.dependant()).isEqualTo("billing");
                                assertThat(obstacle.sentence())
                                        .isEqualTo(
                                                "billing 4.3 has to go back first: billing does not"
                                                        + " work without SCHEMA \"expand only\" of"
                                                        + " 2.1 from 4.3 on.");
                            });
        }

        @Test
        void whoseVersionIsNotKnownThatIsSaid() {
            assertThat(answer(Map.of()).conditions())
                    .extracting(Obstacle::sentence)
                    .containsExactly(
                            "billing does not work without SCHEMA \"expand only\" of 2.1 from 4.3"
                                    + " on, and which version of it runs is not known to"
                                    + " Turnback.");
        }

        @Test
        void whoseVersionCannotBeComparedThatIsSaid() {
            assertThat(answer(Map.of("billing", "main")).conditions())
                    .extracting(Obstacle::sentence)
                    .singleElement()
                    .asString()
                    .endsWith("main runs, and whether that is earlier is not known.");
        }

        @Test
        void thatRunsAnEarlierVersionOrWorksWithoutTheChangeNothingIsAsked() {
            assertThat(answer(Map.of("billing", "4.3-rc.1")).answer()).isEqualTo(Answer.YES);
            assertThat(
                            GoBackRules.answer(
                                            since(
                                                    last(
                                                            reliedOnBy(
                                                                    new Dependant(
                                                                            "mail", "1", null)))))
                                    .answer())
                    .isEqualTo(Answer.YES);
        }
    }

    @Nested
    class TheCountdown {
        @Test
        void isToTheSoonestOfAll() {
            assertThat(
                            GoBackRules.answer(
                                            since(
                                                    first(untilMinute(90, ONE_WAY)),
                                                    last(
                                                            change(CODE, REVERSIBLE),
                                                            untilMinute(30, PARTIALLY_REVERSIBLE))))
                                    .countdown())
                    .isEqualTo(
                            new Countdown(
                                    "rel_2.1",
                                    "2.1",
                                    1,
                                    minutesLater(30),
                                    null,
                                    PARTIALLY_REVERSIBLE));
        }

        @Test
        void isToATimeBeforeItIsToAnEvent() {
            assertThat(
                            GoBackRules.answer(
                                            since(
                                                    first(untilEvent("it is dropped", ONE_WAY)),
                                                    last(untilMinute(30, ONE_WAY))))
                                    .countdown())
                    .extracting(Countdown::version)
                    .isEqualTo("2.1");
            assertThat(
                            GoBackRules.answer(since(first(untilEvent("it is dropped", ONE_WAY))))
                                    .countdown())
                    .isEqualTo(new Countdown("rel_2.0", "2.0", 0, null, "it is dropped", ONE_WAY));
        }

        @Test
        void isNoneWhereNoneIsOpen() {
            assertThat(GoBackRules.answer(since(last(change(CODE, REVERSIBLE)))).countdown())
                    .isNull();
            assertThat(GoBackRules.answer(since(last(untilMinute(0, ONE_WAY)))).countdown())
                    .isNull();
        }

        @Test
        void isNoneWhereItCannotBecomeHarder() {
            assertThat(
                            GoBackRules.answer(
                                            since(
                                                    last(
                                                            window(
                                                                    ONE_WAY,
                                                                    minutesLater(5),
                                                                    null,
                                                                    ONE_WAY))))
                                    .countdown())
                    .isNull();
        }

        @Test
        void runsWhereNobodySaidHowFarItGoesBackNow() {
            assertThat(
                            GoBackRules.answer(
                                            since(
                                                    last(
                                                            window(
                                                                    null,
                                                                    minutesLater(5),
                                                                    null,
                                                                    ONE_WAY))))
                                    .countdown())
                    .isNotNull();
        }
    }
}
