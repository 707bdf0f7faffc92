package dev.turnback.decision.domain.advice;

import static dev.turnback.contracts.DecisionKind.CONTAIN;
import static dev.turnback.contracts.DecisionKind.FULL_ROLLBACK;
import static dev.turnback.contracts.DecisionKind.HOLD;
import static dev.turnback.contracts.DecisionKind.PARTIAL_ROLLBACK;
import static dev.turnback.contracts.DecisionKind.PAUSE;
import static dev.turnback.decision.domain.advice.AdviceExamples.BACK;
import static dev.turnback.decision.domain.advice.AdviceExamples.CODE;
import static dev.turnback.decision.domain.advice.AdviceExamples.DROPPED;
import static dev.turnback.decision.domain.advice.AdviceExamples.DROPPED_ALONE;
import static dev.turnback.decision.domain.advice.AdviceExamples.IN_PART;
import static dev.turnback.decision.domain.advice.AdviceExamples.NOON;
import static dev.turnback.decision.domain.advice.AdviceExamples.UNTOLD;
import static dev.turnback.decision.domain.advice.AdviceExamples.absent;
import static dev.turnback.decision.domain.advice.AdviceExamples.answered;
import static dev.turnback.decision.domain.advice.AdviceExamples.at;
import static dev.turnback.decision.domain.advice.AdviceExamples.breached;
import static dev.turnback.decision.domain.advice.AdviceExamples.clear;
import static dev.turnback.decision.domain.advice.AdviceExamples.confirmed;
import static dev.turnback.decision.domain.advice.AdviceExamples.elsewhere;
import static dev.turnback.decision.domain.advice.AdviceExamples.incomplete;
import static dev.turnback.decision.domain.advice.AdviceExamples.missing;
import static dev.turnback.decision.domain.advice.AdviceExamples.mustHaveData;
import static dev.turnback.decision.domain.advice.AdviceExamples.open;
import static dev.turnback.decision.domain.advice.AdviceExamples.options;
import static dev.turnback.decision.domain.advice.AdviceExamples.shipped;
import static dev.turnback.decision.domain.advice.AdviceExamples.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.decision.domain.advice.Standing.Duty;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdvisingTest {

    private static final Standing ROLLBACK = confirmed("errors", RequiredAction.ROLLBACK, 300);
    private static final Standing CONTAIN_IT = confirmed("orders", RequiredAction.CONTAIN, 300);

    private static Recommendation advise(List<Option> options, Standing... rules) {
        return Advising.advise(List.of(rules), options, NOON);
    }

    /**
     * @param says a part of the sentence
     */
    record Case(
            String what,
            List<Standing> rules,
            List<Option> options,
            @Nullable DecisionKind kind,
            @Nullable String ruleId,
            boolean conclusive,
            String says) {

        @Override
        public String toString() {
            return what;
        }
    }

    static List<Case> cases() {
        List<Option> reversible = options(shipped(CODE), BACK);
        List<Option> oneWay = options(shipped(CODE, DROPPED));
        List<Option> stuck = options(shipped(DROPPED_ALONE));
        return List.of(
                new Case(
                        "a rollback that is open",
                        List.of(clear("latency"), ROLLBACK),
                        reversible,
                        FULL_ROLLBACK,
                        "errors",
                        true,
                        "Rule \"errors\" asks for a rollback, to be decided by 12:05:00 UTC. Roll"
                                + " back in full: every change can be taken back, by procedure"
                                + " \"Take the shop back\"."),
                new Case(
                        "one that is late",
                        List.of(confirmed("errors", RequiredAction.ROLLBACK, -60)),
                        reversible,
                        FULL_ROLLBACK,
                        "errors",
                        true,
                        "which was to be decided by 11:59:00 UTC"),
                new Case(
                        "a rollback of which only a part is open",
                        List.of(ROLLBACK),
                        options(shipped(CODE, DROPPED), IN_PART),
                        PARTIAL_ROLLBACK,
                        "errors",
                        true,
                        "Roll back in part: by procedure \"Only the code\"."),
                new Case(
                        "a rollback that a one-way change closes",
                        List.of(ROLLBACK),
                        oneWay,
                        CONTAIN,
                        "errors",
                        true,
                        "A full rollback is closed: change 2 (SCHEMA, drop column) cannot be taken"
                                + " back since 11:45:00 UTC; contain change 2 (SCHEMA, drop column)"
                                + " by: serve the old column from the new table."),
                new Case(
                        "a rollback that is closed, and nothing contains it",
                        List.of(ROLLBACK),
                        stuck,
                        HOLD,
                        "errors",
                        true,
                        "Containing it is not known: nothing is written down that contains it."
                                + " Until somebody knows how, hold the rollout."),
                new Case(
                        "the same where only a pause is open",
                        List.of(ROLLBACK),
                        open(PAUSE),
                        PAUSE,
                        "errors",
                        true,
                        "hold the rollout"),
                new Case(
                        "a rollback of which nobody knows whether it is open",
                        List.of(ROLLBACK),
                        options(shipped(CODE, UNTOLD)),
                        FULL_ROLLBACK,
                        "errors",
                        false,
                        "if it can be done, which is not known: nobody has said how far change 3"
                                + " (CONFIG) can be taken back."),
                new Case(
                        "containment that is written down",
                        List.of(CONTAIN_IT),
                        oneWay,
                        CONTAIN,
                        "orders",
                        true,
                        "Rule \"orders\" asks to contain it, to be decided by 12:05:00 UTC."
                                + " Contain change 2"),
                new Case(
                        "containment that nobody wrote down, where all can be taken back",
                        List.of(CONTAIN_IT),
                        reversible,
                        FULL_ROLLBACK,
                        "orders",
                        true,
                        "A full rollback is open, and meets the rule."),
                new Case(
                        "a hold",
                        List.of(confirmed("latency", RequiredAction.HOLD, 300)),
                        reversible,
                        HOLD,
                        "latency",
                        true,
                        "Rule \"latency\" asks to hold, to be decided by 12:05:00 UTC. Hold the"
                                + " rollout where it is."),
                new Case(
                        "missing samples that are confirmed",
                        List.of(absent("errors")),
                        reversible,
                        HOLD,
                        "errors",
                        true,
                        "Rule \"errors\" has no data, which must be there, and asks to hold"),
                new Case(
                        "missing samples that must be there",
                        List.of(clear("latency"), mustHaveData("errors", RuleState.NO_DATA)),
                        reversible,
                        HOLD,
                        "errors",
                        true,
                        "Rule \"errors\" must have data, and nothing that counts was heard of"
                                + " \"errors_rate\": hold the rollout until it has."),
                new Case(
                        "samples that must be there and are too old",
                        List.of(mustHaveData("errors", RuleState.STALE)),
                        reversible,
                        HOLD,
                        "errors",
                        true,
                        "is too old since 11:55:00 UTC"),
                new Case(
                        "a breach that is not confirmed",
                        List.of(clear("latency"), breached("errors")),
                        reversible,
                        null,
                        "errors",
                        false,
                        "Watching: rule \"errors\" is breached since 11:59:00 UTC; confirmed at"
                                + " 12:01:00 UTC if it goes on."),
                new Case(
                        "what was decided and is not over",
                        List.of(answered("errors", FULL_ROLLBACK), clear("latency")),
                        reversible,
                        null,
                        "errors",
                        true,
                        "Rule \"errors\" asked for a rollback; decided at 11:59:30 UTC: full"
                                + " rollback. It is not over."),
                new Case(
                        "what was decided while another signal is missing",
                        List.of(
                                answered("errors", FULL_ROLLBACK),
                                missing("latency", RuleState.NO_DATA)),
                        reversible,
                        null,
                        "errors",
                        false,
                        "Rule \"latency\" says nothing"),
                new Case(
                        "a breach that is of another release",
                        List.of(clear("latency"), elsewhere("errors")),
                        reversible,
                        null,
                        "errors",
                        true,
                        "Rule \"errors\" is breached, which was said to be of release rel_9: decide"
                                + " about that one."),
                new Case(
                        "a signal that nobody hears",
                        List.of(clear("latency"), missing("errors", RuleState.NO_DATA)),
                        reversible,
                        null,
                        "errors",
                        false,
                        "Inconclusive. Rule \"errors\" says nothing: nothing that counts was heard"
                                + " of \"errors_rate\"."),
                new Case(
                        "a signal that is too old",
                        List.of(missing("errors", RuleState.STALE)),
                        reversible,
                        null,
                        "errors",
                        false,
                        "what was heard of \"errors_rate\" is too old since 11:55:00 UTC."),
                new Case(
                        "all clear",
                        List.of(clear("errors"), clear("latency")),
                        reversible,
                        null,
                        null,
                        true,
                        "No rule asks for anything."),
                new Case(
                        "all clear but for a rule that is not watched",
                        List.of(clear("errors"), incomplete("orders")),
                        reversible,
                        null,
                        null,
                        true,
                        "Incomplete, and so not watched: \"orders\"."),
                new Case(
                        "no sheet",
                        List.of(),
                        reversible,
                        null,
                        null,
                        false,
                        "Inconclusive: no rule was recorded before the release was exposed."),
                new Case(
                        "no complete rule",
                        List.of(incomplete("orders"), incomplete("errors")),
                        reversible,
                        null,
                        null,
                        false,
                        "\"orders\" and \"errors\" lack a threshold, a budget or an owner."));
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Advised {

        static List<Case> cases() {
            return AdvisingTest.cases();
        }

        @ParameterizedTest
        @MethodSource("cases")
        void is(Case told) {
            Recommendation advice = Advising.advise(told.rules(), told.options(), NOON);
            assertThat(advice.sentence()).contains(told.says());
            assertThat(advice.kind()).isEqualTo(told.kind());
            assertThat(advice.ruleId()).isEqualTo(told.ruleId());
            assertThat(advice.conclusive()).isEqualTo(told.conclusive());
        }
    }

    @Test
    void how_it_is_contained_is_said_once() {
        assertThat(advise(options(shipped(CODE, DROPPED)), ROLLBACK).sentence())
                .isEqualTo(
                        "Rule \"errors\" asks for a rollback, to be decided by 12:05:00 UTC. A full"
                                + " rollback is closed: change 2 (SCHEMA, drop column) cannot be"
                                + " taken back since 11:45:00 UTC; contain change 2 (SCHEMA, drop"
                                + " column) by: serve the old column from the new table.");
    }

    @Nested
    class TheStrictestSpeaks {

        @Test
        void whose_budget_ends_first() {
            assertThat(
                            advise(
                                            open(HOLD, FULL_ROLLBACK),
                                            confirmed("late", RequiredAction.ROLLBACK, 900),
                                            confirmed("soon", RequiredAction.HOLD, 60))
                                    .ruleId())
                    .isEqualTo("soon");
        }

        @Test
        void and_of_one_moment_the_one_that_asks_for_most() {
            assertThat(
                            advise(
                                            open(HOLD, FULL_ROLLBACK, CONTAIN),
                                            confirmed("a", RequiredAction.HOLD, 300),
                                            confirmed("b", RequiredAction.ROLLBACK, 300),
                                            confirmed("c", RequiredAction.CONTAIN, 300))
                                    .ruleId())
                    .isEqualTo("b");
        }

        @Test
        void and_one_that_was_decided_waits_no_more() {
            assertThat(
                            advise(
                                            open(HOLD, FULL_ROLLBACK),
                                            answered("errors", FULL_ROLLBACK),
                                            confirmed("latency", RequiredAction.HOLD, 900))
                                    .ruleId())
                    .isEqualTo("latency");
        }

        @Test
        void also_while_it_clears() {
            Standing clearing =
                    standing(
                            "errors",
                            RequiredAction.ROLLBACK,
                            false,
                            RuleState.CLEARING,
                            at(-20),
                            new Duty("obl_1", at(100), false, null));
            assertThat(advise(open(FULL_ROLLBACK), clearing))
                    .returns(FULL_ROLLBACK, Recommendation::kind)
                    .extracting(Recommendation::sentence)
                    .asString()
                    .endsWith(
                            "It is clear since 11:59:40 UTC, and over once it has stayed so for its"
                                    + " quiet time.");
        }

        @Test
        void and_a_time_of_another_day_says_which() {
            assertThat(
                            advise(open(HOLD), confirmed("errors", RequiredAction.HOLD, 86_400))
                                    .sentence())
                    .contains("by 2026-03-03 12:00:00 UTC");
        }
    }

    @Nested
    class Always {

        private static final int CASES = 20_000;

        private final Random random = new Random(20_260_302);

        private Standing rule(int number) {
            boolean owed = random.nextInt(3) == 0;
            return new Standing(
                    "rule-" + number,
                    "Rule " + number,
                    "signal_" + number,
                    any(RequiredAction.values()),
                    random.nextBoolean(),
                    any(RuleState.values()),
                    random.nextBoolean() ? at(-random.nextInt(600)) : null,
                    random.nextBoolean() ? at(random.nextInt(600)) : null,
                    owed ? duty(number) : null,
                    !owed && random.nextInt(6) == 0 ? "rel_9" : null);
        }

        private Duty duty(int number) {
            boolean answered = random.nextInt(3) == 0;
            return new Duty(
                    "obl_" + number,
                    answered ? null : at(random.nextInt(1_200) - 600),
                    random.nextInt(4) == 0,
                    answered ? new Standing.Answer(any(DecisionKind.values()), at(-10)) : null);
        }

        private List<Option> options() {
            var options = new ArrayList<Option>();
            for (DecisionKind kind : DecisionKind.values()) {
                options.add(new Option(kind, any(Option.State.values()), "so it is"));
            }
            return options;
        }

        private <T> T any(T[] all) {
            return all[random.nextInt(all.length)];
        }

        @Test
        void nothing_closed_is_advised_and_missing_evidence_is_never_an_all_clear() {
            for (int i = 0; i < CASES; i++) {
                var rules = new ArrayList<Standing>();
                for (int n = random.nextInt(5); n > 0; n--) {
                    rules.add(rule(n));
                }
                List<Option> options = options();
                Recommendation advice = Advising.advise(rules, options, NOON);
                assertThat(options)
                        .as("case %d: %s", i, advice)
                        .noneMatch(
                                each ->
                                        each.kind() == advice.kind()
                                                && each.state() == Option.State.CLOSED);
                boolean missing = rules.stream().anyMatch(each -> each.state().isMissing());
                boolean allClear = advice.conclusive() && advice.ruleId() == null;
                assertThat(allClear && missing).as("case %d: %s", i, advice).isFalse();
                assertThat(advice.sentence()).as("case %d: %s", i, advice).endsWith(".");
                if (advice.ruleId() != null) {
                    String name = "\"Rule " + advice.ruleId().substring("rule-".length()) + "\"";
                    assertThat(advice.sentence()).as("case %d", i).contains(name);
                }
            }
        }
    }
}
