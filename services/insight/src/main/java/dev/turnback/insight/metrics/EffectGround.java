package dev.turnback.insight.metrics;

import static java.util.Comparator.naturalOrder;

import dev.turnback.contracts.Scope;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.IncidentFact;
import dev.turnback.insight.facts.ReleaseFact;
import dev.turnback.insight.metrics.HesitationCases.Case;
import dev.turnback.insight.metrics.HesitationCases.Duty;
import dev.turnback.insight.metrics.IncidentTimes.Incident;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an item of guidance can have had an effect on: all facts of one population, then those in
 * its scope.
 *
 * @param releases that began to reach users
 * @param obligations each once
 * @param cases of the incidents that are linked to a release, by incident
 * @param horizon how far is known what happened; null when nothing is
 */
record EffectGround(
        FactsAt facts,
        List<ReleaseFact> releases,
        List<Rollback> rollbacks,
        List<Incident> incidents,
        List<Duty> obligations,
        Map<String, Case> cases,
        @Nullable Instant horizon) {

    /**
     * @param asOf the last moment that is known of
     */
    static EffectGround of(FactsAt facts, MetricsQuery query, @Nullable Instant asOf) {
        List<ReleaseFact> releases =
                facts.releases()
                        .filter(r -> r.basis() == query.basis() && r.exposedAt() != null)
                        .toList();
        List<Rollback> rollbacks = Population.of(facts, query).rollbacks();
        List<Incident> incidents = IncidentTimes.of(facts, query, asOf).incidents();
        HesitationCases hesitation = HesitationCases.of(facts, query);
        var ground =
                new EffectGround(
                        facts,
                        releases,
                        rollbacks,
                        incidents,
                        hesitation.obligations(),
                        hesitation.incidents().stream()
                                .collect(Collectors.toMap(c -> c.incident().id(), c -> c)),
                        asOf);
        return query.basis() == Basis.VERIFIED ? ground : ground.until(ground.historyEnds());
    }

    private EffectGround until(@Nullable Instant end) {
        return new EffectGround(facts, releases, rollbacks, incidents, obligations, cases, end);
    }

    /** A history that was read ends before it was imported; nothing is known of the time since. */
    private @Nullable Instant historyEnds() {
        return Stream.concat(
                        times(),
                        rollbacks.stream()
                                .map(r -> r.fact().observedUntil())
                                .filter(Objects::nonNull))
                .max(naturalOrder())
                .orElse(null);
    }

    /** When the first of it happened; null when there is none. */
    @Nullable Instant begins() {
        return times().min(naturalOrder()).orElse(null);
    }

    private Stream<Instant> times() {
        return Stream.of(
                        releases.stream().map(ReleaseFact::at),
                        rollbacks.stream().map(Rollback::at),
                        incidents.stream().map(Incident::at))
                .flatMap(Function.identity());
    }

    /** What is in a scope, as far as it is known; what a tag means is not. */
    EffectGround in(Scope scope) {
        return new EffectGround(
                facts,
                releases.stream().filter(r -> covers(scope, facts.traits(r))).toList(),
                rollbacks.stream().filter(r -> covers(scope, r.traits())).toList(),
                incidents.stream().filter(i -> covers(scope, i.traits())).toList(),
                obligations.stream().filter(o -> covers(scope, o.traits())).toList(),
                cases,
                horizon);
    }

    /** It is known, and in the scope. */
    boolean isAsked(String releaseId, Scope scope) {
        ReleaseFact release = facts.release(releaseId);
        return release != null && covers(scope, facts.traits(release));
    }

    private static boolean covers(Scope scope, Traits traits) {
        return (scope.components().isEmpty()
                        || traits.components().stream().anyMatch(scope::coversComponent))
                && (scope.changeKinds().isEmpty()
                        || traits.changeKinds().stream().anyMatch(scope::coversKind));
    }

    /** When the last of the releases that are linked to it reached users; null when not known. */
    @Nullable Instant exposed(IncidentFact incident) {
        return lastExposed(incident.suspects());
    }

    @Nullable Instant exposed(Duty duty) {
        return lastExposed(duty.fact().candidates().keySet());
    }

    private @Nullable Instant lastExposed(Collection<String> releaseIds) {
        return releaseIds.stream()
                .map(facts::release)
                .filter(Objects::nonNull)
                .map(ReleaseFact::exposedAt)
                .filter(Objects::nonNull)
                .max(naturalOrder())
                .orElse(null);
    }

    @Nullable Instant exposed(Rollback rollback) {
        return rollback.fact().exposedAt();
    }
}
