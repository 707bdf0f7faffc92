package dev.turnback.insight.metrics;

import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of ways back; a component or kind that is null stands for all. */
public final class Rehearsing {

    private Rehearsing() {}

    /**
     * @param to when the verdicts hold, UTC
     * @param query of it component, team, change kind and pattern
     */
    public static RehearsalCoverage coverage(
            FactBook book, Knowledge knowledge, Instant to, MetricsQuery query, Stamp stamp) {
        Owners owners = Owners.of(book.prepared().known(knowledge));
        List<PathUnit> paths =
                JudgedPath.all(book, knowledge, to, query.component(), query.changeKind()).stream()
                        .map(path -> PathUnit.of(path, owners, to))
                        .filter(path -> query.filters().include(path.traits()))
                        .toList();
        return RehearsalCoverage.of(paths, to, stamp);
    }

    /**
     * @param at when the verdicts hold, UTC
     * @param limit how many at most
     */
    public static RehearseNext next(
            FactBook book, Knowledge knowledge, Instant at, @Nullable String component, int limit) {
        return RehearseNext.of(
                JudgedPath.all(book, knowledge, at, component, null), book, knowledge, at, limit);
    }
}
