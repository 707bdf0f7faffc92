package dev.turnback.insight.metrics;

import static dev.turnback.insight.metrics.Words.count;
import static dev.turnback.insight.metrics.Words.duration;

import dev.turnback.figures.AttemptTime;
import dev.turnback.figures.Lifetime;
import dev.turnback.figures.Percentiles;
import dev.turnback.figures.Percentiles.Percentile;
import dev.turnback.insight.facts.IncidentFact;
import dev.turnback.insight.metrics.IncidentTimes.Incident;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time from the onset of harm to containment, worked out once for every answer that shows it.
 *
 * @param timed those that have a time, open ones included, in order of onset
 */
record IncidentFigure(
        IncidentTimes population,
        List<Incident> timed,
        Percentiles percentiles,
        TimeChart chart,
        TimeSubgroups groups) {

    static IncidentFigure of(FactsAt facts, MetricsQuery query, @Nullable Instant horizon) {
        IncidentTimes population = IncidentTimes.of(facts, query, horizon);
        List<Incident> timed = population.incidents().stream().filter(Lifetimes::hasTime).toList();
        return new IncidentFigure(
                population,
                timed,
                Percentiles.of(Lifetimes.of(timed)),
                TimeChart.of(timed),
                TimeSubgroups.of(population.incidents(), TimeFinding.p(timed, query)));
    }

    int unknown() {
        return population.incidents().size() - timed.size();
    }

    int censored() {
        return (int) timed.stream().filter(i -> i.time() instanceof AttemptTime.Censored).count();
    }

    int hollow() {
        return (int) timed.stream().filter(Incident::isHollow).count();
    }

    List<Count.OfFlag> flags() {
        return Count.flags(population.incidents().stream().map(Incident::flags).toList());
    }

    List<MetricAnswer.IncidentPoint> points() {
        return IntStream.range(0, timed.size())
                .mapToObj(i -> point(timed.get(i), chart.outside().get(i)))
                .toList();
    }

    private static MetricAnswer.IncidentPoint point(Incident incident, boolean outside) {
        Lifetime lifetime = Lifetimes.of(List.of(incident)).getFirst();
        IncidentFact fact = incident.fact();
        return new MetricAnswer.IncidentPoint(
                fact.id(),
                incident.at(),
                lifetime.seconds(),
                lifetime.censored(),
                fact.severity(),
                fact.components(),
                incident.flags(),
                outside,
                incident.isHollow(),
                PhaseTimes.of(incident));
    }

    /** Those whose times contradict each other: shown as they are, and counted nowhere. */
    List<MetricAnswer.InvalidIncident> invalid() {
        return population.incidents().stream().flatMap(IncidentFigure::invalid).toList();
    }

    private static Stream<MetricAnswer.InvalidIncident> invalid(Incident incident) {
        return incident.time() instanceof AttemptTime.Invalid(double seconds)
                ? Stream.of(
                        new MetricAnswer.InvalidIncident(
                                incident.id(), incident.at(), seconds, incident.flags()))
                : Stream.of();
    }

    String finding(MetricsQuery query) {
        if (timed.isEmpty()) {
            return unknown() == 0
                    ? "No incident in this selection."
                    : "None of " + count(unknown(), "incident", "incidents") + " has a time.";
        }
        Percentile half = percentiles.at(0.5);
        Double seconds = half.seconds();
        String headline =
                seconds == null
                        ? "Fewer than half of " + timed.size() + " were contained when last seen."
                        : "Half of %s were contained within %s%s."
                                .formatted(
                                        count(timed.size(), "incident", "incidents"),
                                        duration(seconds),
                                        TimeFinding.interval(half));
        return Stream.concat(
                        Stream.of(
                                headline,
                                TimeFinding.shift(chart.chart())
                                        + TimeFinding.trend(
                                                timed, query, "were contained", groups.trend())),
                        groups.sentences().stream())
                .collect(Collectors.joining(" "));
    }
}
