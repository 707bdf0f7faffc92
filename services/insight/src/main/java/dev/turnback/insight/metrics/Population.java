package dev.turnback.insight.metrics;

import dev.turnback.contracts.history.SetAsideReason;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rollbacks a query asks for, and what was set aside beside them.
 *
 * @param rollbacks that are over, or read from history; in order of time, then of id
 * @param underWay how many more were recorded live and go on
 */
record Population(List<Rollback> rollbacks, int underWay, List<Count.OfReason> exclusions) {

    static Population of(FactsAt facts, MetricsQuery query) {
        List<Rollback> all =
                facts.attempts()
                        .filter(fact -> fact.basis() == query.basis() && query.isWithin(fact.at()))
                        .map(fact -> Rollback.of(facts, fact))
                        .filter(rollback -> query.isAbout(rollback.traits()))
                        .sorted(Comparator.comparing(Rollback::at).thenComparing(Rollback::id))
                        .toList();
        List<Rollback> over = all.stream().filter(each -> !each.isUnderWay()).toList();
        Map<SetAsideReason, Integer> reasons = new EnumMap<>(SetAsideReason.class);
        facts.setAside()
                .filter(fact -> query.includes(facts.traits(fact), fact.at()))
                .forEach(fact -> reasons.merge(fact.reason(), 1, Integer::sum));
        return new Population(
                over,
                all.size() - over.size(),
                reasons.entrySet().stream()
                        .map(e -> new Count.OfReason(e.getKey(), e.getValue()))
                        .toList());
    }
}
