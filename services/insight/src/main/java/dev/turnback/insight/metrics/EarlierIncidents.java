package dev.turnback.insight.metrics;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.IncidentFact;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.facts.ReleaseFact;
import dev.turnback.insight.facts.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The incidents that began before one of them and count as like it. Which they are follows from
 * what they are about, never from how long they took.
 *
 * @param one the incident that they are compared with
 * @param recordedAt when the last of what is known of it was recorded, UTC
 * @param rule what makes them like it
 * @param incidents of the same basis and both drills or both none; in order of onset, then of id
 */
public record EarlierIncidents(
        IncidentFact one, Instant recordedAt, Rule rule, List<IncidentFact> incidents) {

    /** Fewer than this, and nothing is compared. */
    static final int ENOUGH = Halves.ENOUGH;

    public EarlierIncidents {
        incidents = List.copyOf(incidents);
    }

    /** What makes an earlier incident like this one, the narrowest first. */
    public enum Likeness {
        /** It shares a component, and a kind of change among the linked releases. */
        COMPONENT_AND_CHANGE_KIND,
        /** It shares a component. */
        COMPONENT,
        /** This one names no component: every one is. */
        ALL
    }

    /**
     * @param components of the incident, empty when it names none
     * @param changeKinds of the releases that are linked to it and not dismissed
     * @param ofSameKind how many share a kind of change too; they are taken alone when they are
     *     {@code least} or more
     * @param least fewer earlier incidents than this are not compared with
     * @param sentence the same in words
     */
    public record Rule(
            Likeness likeness,
            SortedSet<String> components,
            SortedSet<ChangeKind> changeKinds,
            int ofSameKind,
            int least,
            String sentence) {
        public Rule {
            components = Collections.unmodifiableSortedSet(new TreeSet<>(components));
            changeKinds = Collections.unmodifiableSortedSet(new TreeSet<>(changeKinds));
        }
    }

    /** Empty when nothing is known of the incident. */
    public static Optional<EarlierIncidents> of(FactBook book, Knowledge knowledge, String id) {
        return book.incidents().find(id, knowledge).map(one -> of(book, knowledge, one));
    }

    private static EarlierIncidents of(
            FactBook book, Knowledge knowledge, Version<IncidentFact> version) {
        IncidentFact one = version.fact();
        Set<String> components = Set.copyOf(one.components());
        SortedSet<ChangeKind> kinds = kinds(one, book, knowledge);
        List<IncidentFact> near =
                book.incidents()
                        .known(knowledge)
                        .map(Version::fact)
                        .filter(other -> isEarlier(other, one))
                        .filter(other -> isOfOne(other, components))
                        .sorted(
                                Comparator.comparing(IncidentFact::onset)
                                        .thenComparing(IncidentFact::id))
                        .toList();
        List<IncidentFact> nearest =
                kinds.isEmpty()
                        ? List.of()
                        : near.stream()
                                .filter(
                                        other ->
                                                !Collections.disjoint(
                                                        kinds(other, book, knowledge), kinds))
                                .toList();
        Likeness likeness = likeness(components, nearest.size());
        var rule =
                new Rule(
                        likeness,
                        new TreeSet<>(components),
                        kinds,
                        nearest.size(),
                        ENOUGH,
                        LikeThisWords.rule(one, likeness, kinds, nearest.size()));
        return new EarlierIncidents(
                one,
                version.recordedAt(),
                rule,
                likeness == Likeness.COMPONENT_AND_CHANGE_KIND ? nearest : near);
    }

    private static Likeness likeness(Set<String> components, int ofSameKind) {
        if (components.isEmpty()) {
            return Likeness.ALL;
        }
        return ofSameKind >= ENOUGH ? Likeness.COMPONENT_AND_CHANGE_KIND : Likeness.COMPONENT;
    }

    /** What it is part of is none that came before it. */
    private static boolean isEarlier(IncidentFact other, IncidentFact one) {
        return other.isOfItsOwn()
                && other.basis() == one.basis()
                && other.drill() == one.drill()
                && other.onset().isBefore(one.onset())
                && !other.id().equals(one.standing().mergedInto());
    }

    private static boolean isOfOne(IncidentFact other, Set<String> components) {
        return components.isEmpty() || !Collections.disjoint(components, other.components());
    }

    private static SortedSet<ChangeKind> kinds(
            IncidentFact incident, FactBook book, Knowledge knowledge) {
        var kinds = new TreeSet<ChangeKind>();
        for (String release : incident.suspects()) {
            book.releases()
                    .find(release, knowledge)
                    .map(Version::fact)
                    .map(ReleaseFact::changeKinds)
                    .ifPresent(kinds::addAll);
        }
        return kinds;
    }
}
