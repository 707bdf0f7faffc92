package dev.turnback.figures.attempt;

import static dev.turnback.figures.attempt.Words.later;

import dev.turnback.figures.attempt.AttemptFacts.FollowUp;
import dev.turnback.figures.attempt.RuleFact.Breach;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether nothing new went wrong within 60 minutes; the last instant counts.
 *
 * @param newHarm the first that was crossed of the rules that were not before
 * @param followUp the first thing that was done about the same scope again
 */
record HarmCondition(
        Instant endedAt,
        Instant watchedUntil,
        Optional<Crossed> newHarm,
        Optional<FollowUp> followUp) {

    /** Another rule, and since when. */
    record Crossed(RuleFact rule, Instant at) {}

    static HarmCondition of(AttemptFacts facts, List<RuleFact> others, Instant endedAt) {
        Instant until = endedAt.plus(AttemptJudge.WATCH);
        return new HarmCondition(
                endedAt,
                until,
                others.stream()
                        .flatMap(rule -> crossed(rule, endedAt, until))
                        .min(
                                Comparator.comparing(Crossed::at)
                                        .thenComparing(each -> each.rule().ruleId())),
                facts.followUps().stream()
                        .filter(each -> !each.at().isBefore(endedAt) && !each.at().isAfter(until))
                        .min(
                                Comparator.comparing(FollowUp::at)
                                        .thenComparing(FollowUp::kind)
                                        .thenComparing(FollowUp::what)));
    }

    private static Stream<Crossed> crossed(RuleFact rule, Instant endedAt, Instant until) {
        return rule.breaches().stream()
                .filter(breach -> breach.beganWithin(endedAt, until))
                .map(Breach::from)
                .map(at -> new Crossed(rule, at));
    }

    Condition condition(boolean watched, Instant knownUntil) {
        if (newHarm.isPresent() || followUp.isPresent()) {
            return Condition.doesNotHold(failures());
        }
        if (knownUntil.isBefore(watchedUntil)) {
            return Condition.notKnown(
                    "Nothing new is known so far; 60 minutes are over at " + watchedUntil + ".");
        }
        return watched
                ? Condition.holds(
                        "From "
                                + endedAt
                                + " to "
                                + watchedUntil
                                + " no other rule was crossed, and nothing was rolled back again or"
                                + " fixed in haste.")
                : Condition.notKnown(
                        "No rule binds what it is about, so that new harm would not have shown.");
    }

    private String failures() {
        return Stream.concat(
                        newHarm.stream()
                                .map(
                                        each ->
                                                Words.quoted(each.rule())
                                                        + " was crossed at "
                                                        + each.at()
                                                        + ", "
                                                        + later(endedAt, each.at())
                                                        + "."),
                        followUp.stream()
                                .map(
                                        each ->
                                                said(each)
                                                        + " at "
                                                        + each.at()
                                                        + ", "
                                                        + later(endedAt, each.at())
                                                        + "."))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private static String said(FollowUp followUp) {
        return switch (followUp.kind()) {
            case ROLLED_BACK_AGAIN -> followUp.what() + " was rolled back again";
            case HOTFIX -> followUp.what() + " was a fix in haste,";
        };
    }
}
