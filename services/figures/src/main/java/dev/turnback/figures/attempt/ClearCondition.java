package dev.turnback.figures.attempt;

import static dev.turnback.figures.attempt.Words.later;
import static dev.turnback.figures.attempt.Words.seconds;

import dev.turnback.figures.attempt.Condition.State;
import dev.turnback.figures.attempt.RuleFact.Breach;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether the rules that made somebody act are clear, each for its quiet time, when the time in
 * which the effect shows is over.
 *
 * @param settledAt when that is, UTC
 * @param knownUntil what came later is not known
 */
record ClearCondition(Instant endedAt, Instant settledAt, Instant knownUntil) {

    Condition of(List<RuleFact> triggering) {
        if (triggering.isEmpty()) {
            return Condition.notKnown(
                    "No rule was crossed when it began, so that nothing shows whether it helped.");
        }
        List<Condition> each = triggering.stream().map(this::of).toList();
        return new Condition(
                worst(each),
                each.stream().map(Condition::sentence).collect(Collectors.joining(" ")));
    }

    private static State worst(List<Condition> each) {
        if (each.stream().anyMatch(Condition::fails)) {
            return State.DOES_NOT_HOLD;
        }
        return each.stream().allMatch(Condition::holds) ? State.HOLDS : State.NOT_KNOWN;
    }

    private Condition of(RuleFact rule) {
        return rule.latestAt(knownUntil.isBefore(settledAt) ? knownUntil : settledAt)
                .map(breach -> of(rule, breach))
                .orElseGet(
                        () -> Condition.notKnown(Words.quoted(rule) + " was not seen in breach."));
    }

    private Condition of(RuleFact rule, Breach breach) {
        Instant clearAt = breach.clearAt();
        Instant lostAt = breach.lostAt();
        if (clearAt != null && !clearAt.plus(rule.quiet()).isAfter(knownUntil)) {
            return cleared(rule, clearAt);
        }
        if (lostAt != null) {
            return Condition.notKnown(
                    Words.quoted(rule)
                            + " was not heard of any more from "
                            + lostAt
                            + " on: nobody knows whether it is clear.");
        }
        return knownUntil.isBefore(settledAt)
                ? Condition.notKnown(
                        Words.quoted(rule)
                                + " is in breach since "
                                + breach.from()
                                + ", and has until "
                                + settledAt
                                + " to be clear for "
                                + seconds(rule.quiet())
                                + ".")
                : Condition.doesNotHold(
                        Words.quoted(rule)
                                + ", in breach since "
                                + breach.from()
                                + ", was not clear for "
                                + seconds(rule.quiet())
                                + " by "
                                + settledAt
                                + ".");
    }

    private Condition cleared(RuleFact rule, Instant clearAt) {
        Instant quietAt = clearAt.plus(rule.quiet());
        String sentence =
                Words.quoted(rule)
                        + " is clear from "
                        + clearAt
                        + " on, "
                        + later(endedAt, clearAt)
                        + ", and was so for its "
                        + seconds(rule.quiet())
                        + " at "
                        + quietAt;
        return quietAt.isAfter(settledAt)
                ? Condition.doesNotHold(sentence + ", which is later than " + settledAt + ".")
                : Condition.holds(sentence + ".");
    }
}
