package dev.turnback.insight.metrics;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.figures.AttemptOutcome;
import dev.turnback.figures.Percentiles.Percentile;
import dev.turnback.insight.columns.Cut;
import dev.turnback.insight.columns.Reader;
import dev.turnback.insight.columns.Tally;
import dev.turnback.insight.columns.Times;
import dev.turnback.insight.facts.Basis;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a dashboard shows of rollbacks: how many succeeded and how long they took, as the figures of
 * these names have it, at the latest position. Times are UTC, fields {@code …Seconds} and {@code
 * seconds} are seconds; {@code interval} holds the 95 % bounds {@code [low, high]}, null where none
 * is claimed.
 *
 * @param position everything up to it is in the figures
 * @param components how many components have attempts here
 * @param byComponent those with the most that could be judged, at most {@value #MOST_COMPONENTS}
 * @param byPeriod quarters, years when the window is longer than five years, cut at its ends
 */
public record Overview(
        Basis basis,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String component,
        @Nullable ChangeKind changeKind,
        String position,
        String facts,
        Success success,
        Time time,
        List<KindShare> byChangeKind,
        int components,
        List<ComponentShare> byComponent,
        List<MetricAnswer.PeriodRate> byPeriod) {

    static final int MOST_COMPONENTS = 50;

    /**
     * SUCCEEDED / (terminal − UNKNOWN).
     *
     * @param n how many could be judged
     */
    public record Success(
            String formulaVersion,
            int n,
            int succeeded,
            int unknown,
            @Nullable Double unknownShare,
            @Nullable Double value,
            List<@Nullable Double> interval,
            Map<String, Long> outcomes) {}

    /**
     * From exposure to the rollback's landing.
     *
     * @param n how many have a time, open ones included
     * @param unknown how many have none
     */
    public record Time(
            String formulaVersion,
            int n,
            int unknown,
            @Nullable Double unknownShare,
            int censored,
            String method,
            MetricAnswer.PercentileSeconds p50,
            MetricAnswer.PercentileSeconds p75,
            MetricAnswer.PercentileSeconds p90) {}

    /**
     * @param changeKind null when no kind is known
     */
    public record KindShare(
            @Nullable ChangeKind changeKind,
            int n,
            int succeeded,
            int unknown,
            @Nullable Double value,
            List<@Nullable Double> interval) {}

    public record ComponentShare(
            String component,
            int n,
            int succeeded,
            int unknown,
            @Nullable Double value,
            List<@Nullable Double> interval) {}

    /**
     * @param columns the attempts of the population that the query is about
     * @param position the position that they are read at
     * @param facts the address of the facts behind it
     */
    public static Overview answer(
            Reader columns, MetricsQuery query, String position, String facts) {
        var cut = new Cut(query.from(), query.to(), query.component(), query.changeKind());
        Tally all = columns.tally(cut);
        Map<String, Tally> components = columns.byComponent(cut);
        return new Overview(
                query.basis(),
                query.from(),
                query.to(),
                query.component(),
                query.changeKind(),
                position,
                facts,
                success(all, query.basis()),
                time(columns.times(cut), all, query.basis()),
                columns.byKind(cut).stream().map(Overview::kindRate).toList(),
                components.size(),
                byComponent(components),
                byPeriod(columns, cut));
    }

    private static Trial.Tally rate(Tally tally) {
        int unknown = Math.toIntExact(tally.of(AttemptOutcome.UNKNOWN.name()));
        return new Trial.Tally(
                Math.toIntExact(tally.total()) - unknown,
                Math.toIntExact(tally.of(AttemptOutcome.SUCCEEDED.name())),
                unknown);
    }

    private static Success success(Tally all, Basis basis) {
        Trial.Tally rate = rate(all);
        return new Success(
                Formulas.rollbackSuccess(basis),
                rate.n(),
                rate.hits(),
                rate.unknown(),
                Share.of(rate.unknown(), rate.n() + rate.unknown()),
                rate.value(),
                rate.interval(),
                all.outcomes());
    }

    private static Time time(Times times, Tally all, Basis basis) {
        int unknown = Math.toIntExact(all.withoutTime());
        return new Time(
                Formulas.timeToContain(basis),
                Math.toIntExact(times.n()),
                unknown,
                Share.of(unknown, Math.toIntExact(all.total())),
                Math.toIntExact(times.open()),
                times.method(),
                percentile(times.at(0.5)),
                percentile(times.at(0.75)),
                percentile(times.at(0.9)));
    }

    private static MetricAnswer.PercentileSeconds percentile(Percentile percentile) {
        return new MetricAnswer.PercentileSeconds(percentile.seconds(), Bounds.of(percentile));
    }

    private static KindShare kindRate(Reader.OfKind kind) {
        Trial.Tally rate = rate(kind.tally());
        return new KindShare(
                kind.kind(), rate.n(), rate.hits(), rate.unknown(), rate.value(), rate.interval());
    }

    private static List<ComponentShare> byComponent(Map<String, Tally> components) {
        return components.entrySet().stream()
                .map(e -> Map.entry(e.getKey(), rate(e.getValue())))
                .sorted(
                        Comparator.comparingInt(
                                        (Map.Entry<String, Trial.Tally> e) -> e.getValue().n())
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                .limit(MOST_COMPONENTS)
                .map(e -> componentRate(e.getKey(), e.getValue()))
                .toList();
    }

    private static ComponentShare componentRate(String component, Trial.Tally rate) {
        return new ComponentShare(
                component, rate.n(), rate.hits(), rate.unknown(), rate.value(), rate.interval());
    }

    private static List<MetricAnswer.PeriodRate> byPeriod(Reader columns, Cut cut) {
        Reader.Days days = columns.days(cut);
        return days == null
                ? List.of()
                : Periods.between(days.first(), days.last(), cut.from(), cut.to()).stream()
                        .map(span -> periodRate(span, columns, cut))
                        .toList();
    }

    private static MetricAnswer.PeriodRate periodRate(Periods.Span span, Reader columns, Cut cut) {
        Trial.Tally rate = rate(columns.tally(cut.within(span.from(), span.to())));
        return new MetricAnswer.PeriodRate(
                span.from(),
                span.to(),
                rate.n(),
                rate.hits(),
                rate.unknown(),
                rate.value(),
                rate.interval());
    }
}
