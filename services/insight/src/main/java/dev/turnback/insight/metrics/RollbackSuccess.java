package dev.turnback.insight.metrics;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.decision.AttemptEvents.Flag;
import dev.turnback.figures.Confidence;
import dev.turnback.figures.Wilson;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.Trial.Tally;
import java.util.Comparator;
import java.util.List;

/** Computes the rollback success rate. */
public final class RollbackSuccess {

    public static final String METRIC = "rollback-success";

    private RollbackSuccess() {}

    public static MetricAnswer.RollbackSuccess answer(
            FactBook book, Knowledge knowledge, MetricsQuery query, Stamp stamp) {
        FactsAt facts = FactsAt.of(book, knowledge);
        Population population = Population.of(facts, query);
        List<Rollback> rollbacks = population.rollbacks();
        List<Trial> trials = rollbacks.stream().map(Rollback::whole).toList();
        Tally tally = Trial.tally(trials);
        Subgroups groups = Subgroups.of(rollbacks, RateTrend.p(trials, query));
        return new MetricAnswer.RollbackSuccess(
                METRIC,
                query.basis(),
                query.from(),
                query.to(),
                query.component(),
                query.changeKind(),
                query.filters(),
                stamp.asOf(),
                stamp.status(),
                tally.n(),
                tally.unknown(),
                Share.of(tally.unknown(), rollbacks.size()),
                tally.value(),
                tally.interval(),
                Confidence.LEVEL,
                "SUCCEEDED / (terminal − UNKNOWN); " + Wilson.METHOD,
                SuccessFinding.of(trials, groups, query),
                stamp.position(),
                Formulas.rollbackSuccess(query.basis()),
                stamp.facts(),
                population.exclusions(),
                Rollback.flags(rollbacks),
                tally.hits(),
                Count.outcomes(rollbacks.stream().map(Rollback::outcome).toList()),
                byChangeKind(groups),
                byComponent(groups),
                groups.by(Dimension.TEAM),
                groups.by(Dimension.PATTERN),
                groups.by(Dimension.SEVERITY),
                groups.by(Dimension.HARM_KIND),
                groups.by(Dimension.ACTOR),
                byPeriod(trials, query),
                population.underWay(),
                rate(Trial.tally(Episodes.firstAttempts(rollbacks))),
                rate(Trial.tally(Episodes.of(rollbacks))),
                ContainmentAttempts.of(facts, query),
                RollbackUnavailable.of(facts, query),
                count(rollbacks, Flag.PRECIPITATE),
                count(rollbacks, Flag.MISDIRECTED),
                drills(facts, query));
    }

    static MetricAnswer.SuccessRate rate(Tally tally) {
        return new MetricAnswer.SuccessRate(
                tally.n(), tally.hits(), tally.unknown(), tally.value(), tally.interval());
    }

    private static MetricAnswer.SuccessRate drills(FactsAt facts, MetricsQuery query) {
        return rate(
                Trial.tally(
                        Population.of(facts, query.with(Drills.ONLY)).rollbacks().stream()
                                .map(Rollback::whole)
                                .toList()));
    }

    private static int count(List<Rollback> rollbacks, Flag flag) {
        return (int) rollbacks.stream().filter(each -> each.has(flag)).count();
    }

    /** In the order of the kinds; those of no known kind come last, under null. */
    private static List<MetricAnswer.KindRate> byChangeKind(Subgroups groups) {
        Comparator<MetricAnswer.KindRate> order =
                Comparator.comparing(
                        MetricAnswer.KindRate::changeKind,
                        Comparator.nullsLast(Comparator.<ChangeKind>naturalOrder()));
        return groups.by(Dimension.CHANGE_KIND).stream()
                .map(RollbackSuccess::kindRate)
                .sorted(order)
                .toList();
    }

    private static MetricAnswer.KindRate kindRate(GroupRate rate) {
        String name = rate.group();
        return new MetricAnswer.KindRate(
                name == null ? null : ChangeKind.valueOf(name),
                rate.n(),
                rate.count(),
                rate.unknown(),
                rate.value(),
                rate.interval(),
                rate.adjustedP(),
                rate.different());
    }

    private static List<MetricAnswer.ComponentRate> byComponent(Subgroups groups) {
        return groups.by(Dimension.COMPONENT).stream()
                .map(
                        rate ->
                                new MetricAnswer.ComponentRate(
                                        String.valueOf(rate.group()),
                                        rate.n(),
                                        rate.count(),
                                        rate.unknown(),
                                        rate.value(),
                                        rate.interval(),
                                        rate.adjustedP(),
                                        rate.different()))
                .toList();
    }

    private static List<MetricAnswer.PeriodRate> byPeriod(List<Trial> trials, MetricsQuery query) {
        if (trials.isEmpty()) {
            return List.of();
        }
        return Periods.between(
                        trials.getFirst().at(), trials.getLast().at(), query.from(), query.to())
                .stream()
                .map(span -> periodRate(span, trials))
                .toList();
    }

    private static MetricAnswer.PeriodRate periodRate(Periods.Span span, List<Trial> trials) {
        Tally tally = Trial.tally(trials.stream().filter(t -> span.contains(t.at())).toList());
        return new MetricAnswer.PeriodRate(
                span.from(),
                span.to(),
                tally.n(),
                tally.hits(),
                tally.unknown(),
                tally.value(),
                tally.interval());
    }
}
