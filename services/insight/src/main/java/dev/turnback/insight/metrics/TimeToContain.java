package dev.turnback.insight.metrics;

import dev.turnback.figures.Confidence;
import dev.turnback.figures.Interval;
import dev.turnback.figures.KaplanMeier;
import dev.turnback.figures.Lifetime;
import dev.turnback.figures.Percentiles;
import dev.turnback.figures.Percentiles.Percentile;
import dev.turnback.figures.Xmr;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Computes the time to roll back or contain: of incidents recorded live from the onset of harm to
 * containment, of rollbacks read from history from exposure to landing.
 */
public final class TimeToContain {

    public static final String METRIC = "time-to-contain";

    private TimeToContain() {}

    public static MetricAnswer.TimeToContain answer(
            FactBook book, Knowledge knowledge, MetricsQuery query, Stamp stamp) {
        FactsAt facts = FactsAt.of(book, knowledge);
        return switch (query.basis()) {
            case OBSERVED -> observed(Population.of(facts, query), query, stamp);
            case VERIFIED -> verified(IncidentFigure.of(facts, query, stamp.asOf()), query, stamp);
        };
    }

    private static MetricAnswer.TimeToContain observed(
            Population population, MetricsQuery query, Stamp stamp) {
        List<Rollback> all = population.rollbacks();
        List<Rollback> timed = all.stream().filter(Lifetimes::hasTime).toList();
        int unknown = all.size() - timed.size();
        List<Lifetime> lifetimes = Lifetimes.of(timed);
        Percentiles percentiles = Percentiles.of(lifetimes);
        Percentile half = percentiles.at(0.5);
        TimeChart chart = TimeChart.of(timed);
        TimeSubgroups groups = TimeSubgroups.of(all, TimeFinding.p(timed, query));
        return new MetricAnswer.TimeToContain(
                METRIC,
                query.basis(),
                query.from(),
                query.to(),
                query.component(),
                query.changeKind(),
                query.filters(),
                stamp.asOf(),
                stamp.status(),
                timed.size(),
                unknown,
                Share.of(unknown, all.size()),
                half.seconds(),
                Bounds.of(half),
                Confidence.LEVEL,
                method(percentiles),
                TimeFinding.of(timed, unknown, half, chart.chart(), groups, query),
                stamp.position(),
                Formulas.timeToContain(query.basis()),
                stamp.facts(),
                population.exclusions(),
                Rollback.flags(all),
                (int) lifetimes.stream().filter(Lifetime::censored).count(),
                percentile(half),
                percentile(percentiles.at(0.75)),
                percentile(percentiles.at(0.9)),
                points(timed, chart),
                percentiles.curve().stream().map(TimeToContain::contained).toList(),
                chart.chart(),
                groups.by(),
                0,
                0,
                null,
                List.of(),
                List.of());
    }

    private static MetricAnswer.TimeToContain verified(
            IncidentFigure figure, MetricsQuery query, Stamp stamp) {
        Percentiles percentiles = figure.percentiles();
        Percentile half = percentiles.at(0.5);
        int n = figure.timed().size();
        return new MetricAnswer.TimeToContain(
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
                method(percentiles),
                figure.finding(query),
                stamp.position(),
                Formulas.timeToContain(query.basis()),
                stamp.facts(),
                List.of(),
                figure.flags(),
                figure.censored(),
                percentile(half),
                percentile(percentiles.at(0.75)),
                percentile(percentiles.at(0.9)),
                List.of(),
                percentiles.curve().stream().map(TimeToContain::contained).toList(),
                figure.chart().chart(),
                figure.groups().by(),
                figure.population().drills(),
                figure.hollow(),
                PhaseTimes.of(figure.timed()),
                figure.points(),
                figure.invalid());
    }

    private static List<MetricAnswer.Point> points(List<Rollback> timed, TimeChart chart) {
        return IntStream.range(0, timed.size())
                .mapToObj(i -> point(timed.get(i), chart.outside().get(i)))
                .toList();
    }

    private static MetricAnswer.Point point(Rollback rollback, boolean outside) {
        Lifetime lifetime = Lifetimes.of(List.of(rollback)).getFirst();
        return new MetricAnswer.Point(
                rollback.id(),
                rollback.at(),
                lifetime.seconds(),
                lifetime.censored(),
                rollback.fact().component(),
                rollback.fact().version(),
                rollback.fact().primaryKind(),
                rollback.outcome(),
                rollback.flags(),
                outside);
    }

    static String method(Percentiles percentiles) {
        return "Kaplan–Meier, open ones censored, Greenwood log-log band, 95 % pointwise; "
                + percentiles.method()
                + "; "
                + Xmr.METHOD
                + "; groups by the log-rank test, adjusted by Holm";
    }

    static MetricAnswer.PercentileSeconds percentile(Percentile percentile) {
        return new MetricAnswer.PercentileSeconds(percentile.seconds(), Bounds.of(percentile));
    }

    static MetricAnswer.SurvivalStep contained(KaplanMeier.Step step) {
        Interval band = step.band();
        return new MetricAnswer.SurvivalStep(
                step.seconds(),
                1 - step.survival(),
                band == null ? null : 1 - band.high(),
                band == null ? null : 1 - band.low());
    }
}
