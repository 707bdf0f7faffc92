package dev.turnback.insight.metrics;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is asked of ways back; a component or kind that is null stands for all. */
public final class Rehearsing {

    private Rehearsing() {}

    /**
     * @param to when the verdicts hold, UTC
     */
    public static RehearsalCoverage coverage(
            FactBook book,
            Knowledge knowledge,
            Instant to,
            @Nullable String component,
            @Nullable ChangeKind kind,
            Stamp stamp) {
        return RehearsalCoverage.of(
                JudgedPath.all(book, knowledge, to, component, kind), to, stamp);
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
