package dev.turnback.insight.metrics;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.figures.AttemptTime;
import dev.turnback.insight.facts.Fact;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.IncidentFact;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.facts.ReleaseFact;
import dev.turnback.insight.facts.Timed;
import dev.turnback.insight.facts.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The incidents a query asks for, each with the time from the onset of its harm to its end.
 *
 * @param incidents in order of onset, then of id
 * @param drills how many exercises the query would have included
 */
record IncidentTimes(List<Incident> incidents, int drills) {

    /**
     * @param time from onset to end; censored at the last moment that is known of when it is open
     */
    record Incident(IncidentFact fact, AttemptTime time) implements Timed {

        @Override
        public String id() {
            return fact.id();
        }

        /** The onset: windows of incidents go by it. */
        @Override
        public Instant at() {
            return fact.onset();
        }
    }

    /**
     * @param horizon the last moment that is known of: open incidents have lasted at least until
     *     then; null when nothing is known
     */
    static IncidentTimes of(
            FactBook book, Knowledge knowledge, MetricsQuery query, @Nullable Instant horizon) {
        Map<String, Set<ChangeKind>> kinds = kinds(book, knowledge, query);
        Map<Boolean, List<IncidentFact>> byDrill =
                book.incidents()
                        .known(knowledge)
                        .map(Version::fact)
                        .filter(IncidentFact::isOfItsOwn)
                        .filter(incident -> query.anyKind().includes(incident, incident.onset()))
                        .filter(incident -> isOfKind(incident, query.changeKind(), kinds))
                        .sorted(
                                Comparator.comparing(IncidentFact::onset)
                                        .thenComparing(IncidentFact::id))
                        .collect(Collectors.partitioningBy(IncidentFact::drill));
        return new IncidentTimes(
                byDrill.getOrDefault(false, List.of()).stream()
                        .map(fact -> new Incident(fact, time(fact, horizon)))
                        .toList(),
                byDrill.getOrDefault(true, List.of()).size());
    }

    /** The change kinds of every release, when the query asks for one kind only. */
    private static Map<String, Set<ChangeKind>> kinds(
            FactBook book, Knowledge knowledge, MetricsQuery query) {
        return query.changeKind() == null
                ? Map.of()
                : book.releases()
                        .known(knowledge)
                        .map(Version::fact)
                        .collect(Collectors.toMap(Fact::id, IncidentTimes::kindsOf));
    }

    private static Set<ChangeKind> kindsOf(ReleaseFact release) {
        return Set.copyOf(release.changeKinds());
    }

    /** An incident is of a kind when a release linked to it, and not dismissed, changes that. */
    private static boolean isOfKind(
            IncidentFact incident, @Nullable ChangeKind kind, Map<String, Set<ChangeKind>> kinds) {
        return kind == null
                || incident.suspects().stream()
                        .anyMatch(id -> kinds.getOrDefault(id, Set.of()).contains(kind));
    }

    static AttemptTime time(IncidentFact fact, @Nullable Instant horizon) {
        Instant end = fact.end();
        if (end != null) {
            double seconds = seconds(fact.onset(), end);
            return seconds < 0
                    ? new AttemptTime.Invalid(seconds)
                    : new AttemptTime.Measured(seconds);
        }
        return horizon == null || horizon.isBefore(fact.onset())
                ? new AttemptTime.Censored(0)
                : new AttemptTime.Censored(seconds(fact.onset(), horizon));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /** Every flag that an incident carries, in order of its name. */
    List<Count.OfFlag> flags() {
        var counts = new TreeMap<String, Integer>();
        for (Incident incident : incidents) {
            incident.fact().flags().forEach(flag -> counts.merge(flag, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(e -> new Count.OfFlag(e.getKey(), e.getValue()))
                .toList();
    }
}
