package dev.turnback.figures.attempt;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules around an attempt, each once, in the order of their ids.
 *
 * @param triggering what made somebody act: in breach when it began or meanwhile, or the reason of
 *     the decision that it carries out
 * @param others all others
 */
record Rules(List<RuleFact> triggering, List<RuleFact> others) {

    static Rules of(AttemptFacts facts) {
        List<RuleFact> all =
                facts.rules().stream()
                        .collect(
                                groupingBy(
                                        RuleFact::ruleId,
                                        TreeMap::new,
                                        collectingAndThen(toList(), Rules::one)))
                        .values()
                        .stream()
                        .toList();
        AttemptFacts.End end = facts.end();
        Predicate<RuleFact> triggered =
                rule -> isTriggering(rule, facts.startedAt(), end == null ? null : end.at());
        return new Rules(
                all.stream().filter(triggered).toList(),
                all.stream().filter(triggered.negate()).toList());
    }

    private static boolean isTriggering(RuleFact rule, Instant began, @Nullable Instant ended) {
        return rule.concerned()
                && (rule.ledToIt()
                        || rule.isOpenAt(began)
                        || (ended != null && rule.beganWithin(began, ended)));
    }

    /** A rule that was crossed for several releases, or more than once, is one rule. */
    private static RuleFact one(List<RuleFact> same) {
        RuleFact first = same.stream().min(Comparator.comparing(RuleFact::name)).orElseThrow();
        return new RuleFact(
                first.ruleId(),
                first.name(),
                same.stream()
                        .map(RuleFact::quiet)
                        .max(Comparator.<Duration>naturalOrder())
                        .orElseThrow(),
                same.stream().anyMatch(RuleFact::concerned),
                same.stream().anyMatch(RuleFact::ledToIt),
                same.stream().flatMap(rule -> rule.breaches().stream()).toList());
    }

    /** Whether one of them was in breach at a time. */
    boolean isAnyOpenAt(Instant at) {
        return triggering.stream().anyMatch(rule -> rule.isOpenAt(at));
    }
}
