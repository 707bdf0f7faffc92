package dev.turnback.insight.metrics;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.Severity;
import dev.turnback.insight.facts.Basis;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a fact is filtered and grouped by: its own, and what it has from the facts it is linked to;
 * empty where none is known.
 *
 * @param teams that owned its components at its time
 * @param patterns how the changes of its releases are built, in the words of their plans
 * @param severities of its incidents
 * @param harmKinds of the rules that were crossed
 * @param actors who decided
 */
public record Traits(
        Basis basis,
        boolean drill,
        Set<String> components,
        Set<String> teams,
        Set<ChangeKind> changeKinds,
        Set<String> patterns,
        Set<Severity> severities,
        Set<HarmKind> harmKinds,
        Set<ActorKind> actors) {

    /**
     * With those of what belongs to it. Whether it is a drill, and how severe, it says itself: what
     * belongs to it may belong to another one too.
     */
    Traits with(Stream<Traits> parts) {
        return parts.reduce(this, Traits::and);
    }

    Traits of(boolean isDrill, Set<Severity> isSevere) {
        return new Traits(
                basis,
                isDrill,
                components,
                teams,
                changeKinds,
                patterns,
                isSevere,
                harmKinds,
                actors);
    }

    private Traits and(Traits other) {
        return new Traits(
                basis,
                drill,
                union(components, other.components),
                union(teams, other.teams),
                union(changeKinds, other.changeKinds),
                union(patterns, other.patterns),
                severities,
                union(harmKinds, other.harmKinds),
                union(actors, other.actors));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
