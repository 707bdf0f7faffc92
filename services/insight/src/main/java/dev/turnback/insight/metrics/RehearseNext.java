package dev.turnback.insight.metrics;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.figures.rehearsal.PathState;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.IncidentFact;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.facts.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which way back to rehearse next: score = deploys × harm × age, the highest first. */
public record RehearseNext(List<Item> items, String position, String formulaVersion) {

    /** What a way back is taken to be old that was never rehearsed. */
    private static final int NEVER_DAYS = 365;

    /**
     * @param deploys in the last 90 days, one more when a release is planned
     * @param harm one, and one for each incident of the component in the last 365 days
     * @param ageDays since the rehearsal, null when there was none: it counts as 365
     */
    public record Item(
            String component,
            ChangeKind changeKind,
            @Nullable String pattern,
            PathState state,
            double score,
            int deploys,
            int harm,
            @Nullable Long ageDays,
            String sentence) {}

    static RehearseNext of(
            List<JudgedPath> paths, FactBook book, Knowledge knowledge, Instant at, int limit) {
        List<IncidentFact> incidents =
                book.incidents().known(knowledge).map(Version::fact).toList();
        return new RehearseNext(
                paths.stream()
                        .filter(path -> !path.state().passes())
                        .map(path -> item(path, harm(path.component(), incidents, at), at))
                        .sorted(
                                Comparator.comparingDouble(Item::score)
                                        .reversed()
                                        .thenComparing(Item::component)
                                        .thenComparing(Item::changeKind))
                        .limit(limit)
                        .toList(),
                knowledge.position().toString(),
                Formulas.rehearseNext());
    }

    private static int harm(String component, List<IncidentFact> incidents, Instant at) {
        Instant from = at.minus(Duration.ofDays(NEVER_DAYS));
        return 1
                + (int)
                        incidents.stream()
                                .filter(
                                        i ->
                                                !i.drill()
                                                        && i.isOfItsOwn()
                                                        && i.components().contains(component))
                                .filter(i -> i.declaredAt().isAfter(from))
                                .filter(i -> !i.declaredAt().isAfter(at))
                                .count();
    }

    private static Item item(JudgedPath path, int harm, Instant at) {
        int deploys = path.deploys() + (path.planned() ? 1 : 0);
        Instant last = path.rehearsedAt();
        Long age = last == null ? null : Duration.between(last, at).toDays();
        long days = age == null ? NEVER_DAYS : Math.max(1, age);
        double score = (double) deploys * harm * days;
        String sentence =
                "%d %s × %d for harm × %d %s = %.0f. %s"
                        .formatted(
                                deploys,
                                deploys == 1 ? "deploy" : "deploys",
                                harm,
                                days,
                                days == 1 ? "day" : "days",
                                score,
                                path.reasons().getFirst().sentence());
        return new Item(
                path.component(),
                path.changeKind(),
                path.pattern(),
                path.state(),
                score,
                deploys,
                harm,
                age,
                sentence);
    }
}
