package dev.turnback.insight;

import static dev.turnback.insight.DecisionExamples.followed;
import static dev.turnback.insight.DecisionExamples.judging;
import static dev.turnback.insight.DecisionExamples.minute;
import static dev.turnback.insight.DecisionExamples.opened;
import static dev.turnback.insight.DecisionExamples.withoutRule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.decision.AttemptEvents;
import dev.turnback.contracts.decision.AttemptEvents.AttemptMisdirected;
import dev.turnback.contracts.decision.AttemptEvents.AttemptTakenBack;
import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.ObligationEvents.BudgetRanOut;
import dev.turnback.contracts.decision.ObligationEvents.Following;
import dev.turnback.contracts.decision.ObligationEvents.FollowingCause;
import dev.turnback.contracts.decision.ObligationEvents.ObligationAttributed;
import dev.turnback.contracts.decision.ObligationEvents.ObligationConnected;
import dev.turnback.contracts.decision.ObligationEvents.ObligationJoined;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRecrossed;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRestated;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRetracted;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.JudgedAttempt;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.facts.ObligationFact;
import dev.turnback.insight.facts.Version;
import dev.turnback.kernel.PositionVector;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is known of obligations, attempts and incidents from the decision log. */
class DecisionFactsTest {

    private final FactBook book = new FactBook();
    private long position;

    private void given(DecisionEvents... events) {
        for (DecisionEvents event : events) {
            book.apply(DecisionExamples.event(++position, event));
        }
    }

    private Knowledge at(long known) {
        return Knowledge.at(PositionVector.of("decision", known));
    }

    private List<ObligationFact> obligations() {
        return book.obligations().known(at(position)).map(Version::fact).toList();
    }

    private ObligationFact only() {
        assertThat(obligations()).hasSize(1);
        return obligations().getFirst();
    }

    @Nested
    @DisplayName("an obligation")
    class Obligations {
        @Test
        void is_open_from_when_it_was_knowable_until_it_is_judged() {
            given(
                    opened("obl_1", "rel_1", 10),
                    new ObligationConnected("obl_1", "inc_1", minute(10)));
            assertThat(only().outcome()).isNull();
            assertThat(only().at()).isEqualTo(minute(10));
            given(judging("obl_1", "inc_1").knowable(11).event());
            assertThat(only().outcome()).isEqualTo(Outcome.TIMELY);
            assertThat(only().at()).isEqualTo(minute(11));
            assertThat(only().incidentIds()).containsExactly("inc_1");
            ObligationFact before = book.obligations().find("obl_1", at(2)).orElseThrow().fact();
            assertThat(before.outcome()).isNull();
        }

        @Test
        void is_open_again_when_it_is_crossed_again_after_it_was_judged() {
            given(
                    opened("obl_1", "rel_1", 10),
                    judging("obl_1", "inc_1").event(),
                    new ObligationRecrossed("obl_1", minute(30), null));
            assertThat(only().judged()).isNull();
            given(judging("obl_1", "inc_1").worsened(900).event());
            assertThat(only().outcome()).isEqualTo(Outcome.HESITATION_WORSENED);
        }

        @Test
        void is_none_once_it_is_retracted() {
            given(opened("obl_1", "rel_1", 10), new ObligationRetracted("obl_1", minute(12)));
            assertThat(obligations()).isEmpty();
            assertThat(book.obligations().known(at(1))).hasSize(1);
        }

        @Test
        void that_follows_another_is_one_of_its_own() {
            given(
                    opened("obl_1", "rel_1", 10),
                    judging("obl_1", "inc_1").outcome(Outcome.OVERRIDDEN, 60.0).event(),
                    opened(
                            "obl_2",
                            "rel_1",
                            40,
                            new Following("obl_1", FollowingCause.REVIEW_DUE, "dec_1")));
            assertThat(obligations())
                    .extracting(ObligationFact::id)
                    .containsExactly("obl_1", "obl_2");
            assertThat(obligations().get(1).outcome()).isNull();
            assertThat(Objects.requireNonNull(obligations().get(1).following()).cause())
                    .isEqualTo(FollowingCause.REVIEW_DUE);
        }

        @Test
        void that_may_be_one_of_two_releases_is_of_the_one_that_is_said() {
            given(
                    opened("obl_1", "rel_1", 10),
                    new ObligationJoined(
                            "obl_1",
                            "rel_2",
                            "search",
                            "7",
                            "errors",
                            "error share",
                            minute(7),
                            minute(9),
                            minute(10),
                            null));
            assertThat(only().unattributed()).isTrue();
            given(new ObligationAttributed("obl_1", "rel_2", "it logs", null, minute(20)));
            assertThat(only().unattributed()).isFalse();
            assertThat(only().component()).isEqualTo("search");
            assertThat(only().releaseId()).isEqualTo("rel_2");
        }

        @Test
        void moves_with_what_late_samples_show() {
            given(
                    opened("obl_1", "rel_1", 10),
                    new ObligationRestated("obl_1", minute(1), minute(2), minute(4), null));
            assertThat(only().at()).isEqualTo(minute(4));
            assertThat(only().onsetAt()).isEqualTo(minute(1));
        }

        @Test
        void is_not_another_one_because_its_budget_ran_out() {
            given(opened("obl_1", "rel_1", 10));
            given(new BudgetRanOut("obl_1", List.of("rel_1"), "error share", "x", minute(15)));
            assertThat(book.obligations().history("obl_1", at(position))).hasSize(1);
            assertThat(book.unchangedSince(PositionVector.of("decision", position)))
                    .isEqualTo(PositionVector.of("decision", 1));
        }
    }

    @Nested
    @DisplayName("a release that no rule bound")
    class WithoutARule {
        @Test
        void is_an_obligation_of_its_incident_until_it_is_not_blamed_any_more() {
            var late = judging("", "").outcome(Outcome.UNDEFINED_THRESHOLD_HESITATION, 900.0);
            given(DecisionExamples.course("inc_1", 0, 5, 10, 20, 30, withoutRule("rel_9", late)));
            assertThat(only().id()).isEqualTo("inc_1:rel_9");
            assertThat(only().rule()).isNull();
            assertThat(only().outcome()).isEqualTo(Outcome.UNDEFINED_THRESHOLD_HESITATION);
            given(DecisionExamples.course("inc_1", 0, 5, 10, 20, 30));
            assertThat(obligations()).isEmpty();
            assertThat(book.obligations().known(at(1))).hasSize(1);
            given(DecisionExamples.course("inc_1", 0, 5, 10, 20, 30, withoutRule("rel_9", late)));
            assertThat(obligations()).hasSize(1);
        }
    }

    @Nested
    @DisplayName("an attempt")
    class Attempts {
        private JudgedAttempt only() {
            return book.judgedAttempts().find("att_1", at(position)).orElseThrow().fact();
        }

        @Test
        void has_the_last_outcome_that_is_known() {
            given(followed("att_1", RecoveryAction.FULL_ROLLBACK, "inc_1", 10));
            assertThat(only().verdict()).isNull();
            given(
                    DecisionExamples.judged(
                            "att_1",
                            RecoveryAction.FULL_ROLLBACK,
                            "inc_1",
                            AttemptEvents.Outcome.SUCCEEDED,
                            ActorKind.MACHINE),
                    new AttemptMisdirected("att_1", "rel_1", "shop", "inc_1", "wrong", minute(60)),
                    DecisionExamples.judged(
                            "att_1",
                            RecoveryAction.FULL_ROLLBACK,
                            "inc_1",
                            AttemptEvents.Outcome.INEFFECTIVE,
                            ActorKind.MACHINE,
                            AttemptEvents.Flag.MISDIRECTED));
            assertThat(only().misdirected()).isTrue();
            assertThat(Objects.requireNonNull(only().verdict()).outcome())
                    .isEqualTo(AttemptEvents.Outcome.INEFFECTIVE);
            assertThat(book.judgedAttempts().history("att_1", at(position))).hasSize(4);
        }

        @Test
        void that_was_taken_back_is_none_until_it_is_followed_again() {
            given(
                    followed("att_1", RecoveryAction.FULL_ROLLBACK, null, 10),
                    new AttemptTakenBack("att_1", "rel_1", minute(0)));
            assertThat(book.judgedAttempts().known(at(position))).isEmpty();
            given(followed("att_1", RecoveryAction.FULL_ROLLBACK, "inc_1", 12));
            assertThat(only().at()).isEqualTo(minute(12));
        }
    }
}
