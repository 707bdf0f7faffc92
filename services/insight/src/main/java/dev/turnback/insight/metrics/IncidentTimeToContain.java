package dev.turnback.insight.metrics;

import dev.turnback.figures.Confidence;
import dev.turnback.figures.Percentiles.Percentile;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;

/** Answers with the time from the onset of harm to its end, incident by incident. */
public final class IncidentTimeToContain {

    public static final String METRIC = "incident-time-to-contain";

    private IncidentTimeToContain() {}

    public static MetricAnswer answer(
            FactBook book, Knowledge knowledge, MetricsQuery query, Stamp stamp) {
        IncidentFigure figure = IncidentFigure.of(FactsAt.of(book, knowledge), query, stamp.asOf());
        Percentile half = figure.percentiles().at(0.5);
        int n = figure.timed().size();
        return new MetricAnswer.IncidentTime(
                METRIC,
                query.basis(),
                query.from(),
                query.to(),
                query.component(),
                query.changeKind(),
                query.filters(),
                stamp.asOf(),
                stamp.status(),
                n,
                figure.unknown(),
                Share.of(figure.unknown(), n + figure.unknown()),
                half.seconds(),
                Bounds.of(half),
                Confidence.LEVEL,
                TimeToContain.method(figure.percentiles()),
                figure.finding(query),
                stamp.position(),
                Formulas.incidentTimeToContain(query.basis()),
                stamp.facts(),
                figure.flags(),
                figure.population().drills(),
                figure.censored(),
                figure.hollow(),
                TimeToContain.percentile(half),
                TimeToContain.percentile(figure.percentiles().at(0.75)),
                TimeToContain.percentile(figure.percentiles().at(0.9)),
                PhaseTimes.of(figure.timed()),
                figure.points(),
                figure.invalid(),
                figure.percentiles().curve().stream().map(TimeToContain::contained).toList(),
                figure.chart().chart(),
                figure.groups().by());
    }
}
