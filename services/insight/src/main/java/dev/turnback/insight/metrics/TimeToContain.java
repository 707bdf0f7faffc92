package dev.turnback.insight.metrics;

import dev.turnback.figures.Confidence;
import dev.turnback.figures.Interval;
import dev.turnback.figures.KaplanMeier;
import dev.turnback.figures.Lifetime;
import dev.turnback.figures.Percentiles;
import dev.turnback.figures.Percentiles.Percentile;
import dev.turnback.figures.Xmr;
import dev.turnback.insight.facts.AttemptFact;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import java.util.List;
import java.util.stream.IntStream;

/** Computes the time from exposure to the rollback's landing. */
public final class TimeToContain {

    public static final String METRIC = "time-to-contain";

    private TimeToContain() {}

    public static MetricAnswer.TimeToContain answer(
            FactBook book, Knowledge knowledge, MetricsQuery query, Stamp stamp) {
        Population population = Population.of(book, knowledge, query);
        List<AttemptFact> timed =
                population.attempts().stream().filter(Lifetimes::hasTime).toList();
        int unknown = population.attempts().size() - timed.size();
        List<Lifetime> lifetimes = Lifetimes.of(timed);
        Percentiles percentiles = Percentiles.of(lifetimes);
        Percentile half = percentiles.at(0.5);
        TimeChart chart = TimeChart.of(timed);
        return new MetricAnswer.TimeToContain(
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
                Share.of(unknown, population.attempts().size()),
                half.seconds(),
                Bounds.of(half),
                Confidence.LEVEL,
                method(percentiles),
                TimeFinding.of(timed, unknown, half, chart.chart(), query),
                stamp.position(),
                Formulas.timeToContain(query.basis()),
                stamp.facts(),
                population.exclusions(),
                population.flags(),
                (int) lifetimes.stream().filter(Lifetime::censored).count(),
                percentile(half),
                percentile(percentiles.at(0.75)),
                percentile(percentiles.at(0.9)),
                points(timed, chart),
                percentiles.curve().stream().map(TimeToContain::contained).toList(),
                chart.chart());
    }

    private static List<MetricAnswer.Point> points(List<AttemptFact> timed, TimeChart chart) {
        return IntStream.range(0, timed.size())
                .mapToObj(i -> point(timed.get(i), chart.outside().get(i)))
                .toList();
    }

    private static MetricAnswer.Point point(AttemptFact attempt, boolean outside) {
        var lifetime = Lifetimes.of(List.of(attempt)).getFirst();
        return new MetricAnswer.Point(
                attempt.id(),
                attempt.at(),
                lifetime.seconds(),
                lifetime.censored(),
                attempt.component(),
                attempt.version(),
                attempt.primaryKind(),
                attempt.outcome(),
                attempt.flags(),
                outside);
    }

    static String method(Percentiles percentiles) {
        return "Kaplan–Meier, open ones censored, Greenwood log-log band, 95 % pointwise; "
                + percentiles.method()
                + "; "
                + Xmr.METHOD;
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
