package dev.turnback.insight.metrics;

import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.insight.facts.AttemptFact;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.facts.Version;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The attempts a query asks for, and what was set aside beside them.
 *
 * @param attempts in order of time, then of id
 */
record Population(List<AttemptFact> attempts, List<Count.OfReason> exclusions) {

    static Population of(FactBook book, Knowledge knowledge, MetricsQuery query) {
        List<AttemptFact> attempts =
                book.attempts()
                        .known(knowledge)
                        .map(Version::fact)
                        .filter(attempt -> query.includes(attempt, attempt.at()))
                        .sorted(
                                Comparator.comparing(AttemptFact::at)
                                        .thenComparing(AttemptFact::id))
                        .toList();
        Map<SetAsideReason, Integer> reasons = new EnumMap<>(SetAsideReason.class);
        book.setAside()
                .known(knowledge)
                .map(Version::fact)
                .filter(fact -> query.includes(fact, fact.at()))
                .forEach(fact -> reasons.merge(fact.reason(), 1, Integer::sum));
        return new Population(
                attempts,
                reasons.entrySet().stream()
                        .map(e -> new Count.OfReason(e.getKey(), e.getValue()))
                        .toList());
    }

    /** Every flag that an attempt carries, in order of its name. */
    List<Count.OfFlag> flags() {
        var counts = new TreeMap<String, Integer>();
        for (AttemptFact attempt : attempts) {
            attempt.flags().forEach(flag -> counts.merge(flag, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(e -> new Count.OfFlag(e.getKey(), e.getValue()))
                .toList();
    }
}
