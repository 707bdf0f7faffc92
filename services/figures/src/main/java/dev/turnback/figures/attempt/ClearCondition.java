package dev.turnback.figures.attempt;

import static dev.turnback.figures.attempt.Words.later;
import static dev.turnback.figures.attempt.Words.seconds;

import dev.turnback.figures.attempt.Condition.State;
import dev.turnback.figures.attempt.RuleFact.Breach;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether each rule that made somebody act is clear from 60 minutes after the end on at the latest,
 * and for its quiet time.
 *
 * @param clearBy the last moment from which on a rule may be clear, UTC
 * @param knownUntil what came later is not known
 */
record ClearCondition(Instant endedAt, Instant clearBy, Instant knownUntil) {

    private static final List<State> SEVERITY =
            List.of(State.DOES_NOT_HOLD, State.NOT_KNOWN, State.HOLDS);

    private static final Comparator<Breach> LONGEST =
            Comparator.comparing(
                            Breach::clearAt,
                            Comparator.nullsFirst(Comparator.<Instant>reverseOrder()))
                    .thenComparing(Breach::from)
                    .thenComparing(
                            Breach::lostAt,
                            Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

    static ClearCondition after(Instant endedAt, Instant knownUntil) {
        return new ClearCondition(endedAt, endedAt.plus(AttemptJudge.WATCH), knownUntil);
    }

    /** When nothing can change any more that is known by then. */
    Instant settledAt(List<RuleFact> triggering) {
        return triggering.stream()
                .flatMap(this::settledAt)
                .max(Comparator.naturalOrder())
                .filter(at -> at.isAfter(clearBy))
                .orElse(clearBy);
    }

    private Stream<Instant> settledAt(RuleFact rule) {
        return rule.begunBy(clearBy).stream().map(breach -> settledAt(rule, breach));
    }

    private Instant settledAt(RuleFact rule, Breach breach) {
        Instant clearAt = breach.clearAt();
        if (clearAt != null && !clearAt.isAfter(clearBy)) {
            return clearAt.plus(rule.quiet());
        }
        return breach.lostAt() == null ? clearBy.plus(rule.quiet()) : clearBy;
    }

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

    /**
     * Of several breaches the one that is worst decides, and of those the one that lasted longest.
     */
    private Condition of(RuleFact rule) {
        return rule.begunBy(knownUntil.isBefore(clearBy) ? knownUntil : clearBy).stream()
                .sorted(LONGEST)
                .map(breach -> of(rule, breach))
                .min(Comparator.comparingInt(each -> SEVERITY.indexOf(each.state())))
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
        return inBreach(rule, breach);
    }

    private Condition inBreach(RuleFact rule, Breach breach) {
        String sentence = Words.quoted(rule) + ", in breach since " + breach.from() + ", ";
        String asked = "clear for " + seconds(rule.quiet()) + " from " + clearBy + " on";
        return knownUntil.isBefore(clearBy.plus(rule.quiet()))
                ? Condition.notKnown(
                        sentence + "is not known to be clear; it has to be " + asked + ".")
                : Condition.doesNotHold(
                        sentence + "was not " + asked + ", the latest that counts.");
    }

    private Condition cleared(RuleFact rule, Instant clearAt) {
        String sentence =
                Words.quoted(rule)
                        + " is clear from "
                        + clearAt
                        + " on, "
                        + later(endedAt, clearAt)
                        + ", for its "
                        + seconds(rule.quiet());
        return clearAt.isAfter(clearBy)
                ? Condition.doesNotHold(sentence + ", which is later than " + clearBy + ".")
                : Condition.holds(sentence + " and more.");
    }
}
