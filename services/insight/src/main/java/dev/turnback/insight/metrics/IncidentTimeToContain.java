package dev.turnback.insight.metrics;

import static dev.turnback.insight.metrics.Words.count;
import static dev.turnback.insight.metrics.Words.duration;

import dev.turnback.figures.Confidence;
import dev.turnback.figures.Lifetime;
import dev.turnback.figures.Percentiles;
import dev.turnback.figures.Percentiles.Percentile;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.IncidentFact;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.IncidentTimes.Incident;
import java.util.List;
import java.util.stream.IntStream;

/** Computes the time from the onset of harm to its end, incident by incident. */
public final class IncidentTimeToContain {

    public static final String METRIC = "incident-time-to-contain";

    private IncidentTimeToContain() {}

    public static MetricAnswer answer(
            FactBook book, Knowledge knowledge, MetricsQuery query, Stamp stamp) {
        IncidentTimes population = IncidentTimes.of(book, knowledge, query, stamp.asOf());
        List<Incident> all = population.incidents();
        List<Incident> timed = all.stream().filter(Lifetimes::hasTime).toList();
        int unknown = all.size() - timed.size();
        List<Lifetime> lifetimes = Lifetimes.of(timed);
        Percentiles percentiles = Percentiles.of(lifetimes);
        Percentile half = percentiles.at(0.5);
        TimeChart chart = TimeChart.of(timed);
        return new MetricAnswer.IncidentTime(
                METRIC,
                query.basis(),
                query.from(),
                query.to(),
                query.component(),
                query.changeKind(),
                stamp.asOf(),
                stamp.status(),
                timed.size(),
                unknown,
                Share.of(unknown, all.size()),
                half.seconds(),
                Bounds.of(half),
                Confidence.LEVEL,
                TimeToContain.method(percentiles),
                finding(timed, unknown, half, chart.chart(), query),
                stamp.position(),
                Formulas.incidentTimeToContain(query.basis()),
                stamp.facts(),
                population.flags(),
                population.drills(),
                (int) lifetimes.stream().filter(Lifetime::censored).count(),
                TimeToContain.percentile(half),
                TimeToContain.percentile(percentiles.at(0.75)),
                TimeToContain.percentile(percentiles.at(0.9)),
                IntStream.range(0, timed.size())
                        .mapToObj(i -> point(timed.get(i), chart.outside().get(i)))
                        .toList(),
                percentiles.curve().stream().map(TimeToContain::contained).toList(),
                chart.chart());
    }

    private static String finding(
            List<Incident> timed,
            int unknown,
            Percentile half,
            MetricAnswer.Chart chart,
            MetricsQuery query) {
        if (timed.isEmpty()) {
            return unknown == 0
                    ? "No incident in this selection."
                    : "None of " + count(unknown, "incident", "incidents") + " has a time.";
        }
        Double seconds = half.seconds();
        String headline =
                seconds == null
                        ? "Fewer than half of " + timed.size() + " were contained when last seen."
                        : "Half of %s were contained within %s%s."
                                .formatted(
                                        count(timed.size(), "incident", "incidents"),
                                        duration(seconds),
                                        TimeFinding.interval(half));
        return headline
                + " "
                + TimeFinding.shift(chart)
                + TimeFinding.trend(timed, query, "were contained");
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
                fact.flags(),
                outside);
    }
}
