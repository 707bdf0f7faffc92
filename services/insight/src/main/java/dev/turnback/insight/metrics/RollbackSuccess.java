package dev.turnback.insight.metrics;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.figures.AttemptOutcome;
import dev.turnback.figures.Confidence;
import dev.turnback.figures.Wilson;
import dev.turnback.insight.facts.AttemptFact;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Computes the rollback success rate. */
public final class RollbackSuccess {

    public static final String METRIC = "rollback-success";

    private RollbackSuccess() {}

    public static MetricAnswer.RollbackSuccess answer(
            FactBook book, Knowledge knowledge, MetricsQuery query, Stamp stamp) {
        Population population = Population.of(book, knowledge, query);
        List<AttemptFact> attempts = population.attempts();
        Rate rate = Rate.of(attempts);
        return new MetricAnswer.RollbackSuccess(
                METRIC,
                query.basis(),
                query.from(),
                query.to(),
                query.component(),
                query.changeKind(),
                stamp.asOf(),
                stamp.status(),
                rate.n(),
                rate.unknown(),
                Share.of(rate.unknown(), attempts.size()),
                rate.value(),
                rate.interval(),
                Confidence.LEVEL,
                "SUCCEEDED / (terminal − UNKNOWN); " + Wilson.METHOD,
                SuccessFinding.of(attempts, rate, query),
                stamp.position(),
                Formulas.rollbackSuccess(query.basis()),
                stamp.facts(),
                population.exclusions(),
                population.flags(),
                rate.succeeded(),
                outcomes(attempts),
                byChangeKind(attempts),
                byComponent(attempts),
                byPeriod(attempts, query));
    }

    private static List<Count.OfOutcome> outcomes(List<AttemptFact> attempts) {
        return Arrays.stream(AttemptOutcome.values())
                .map(
                        outcome ->
                                new Count.OfOutcome(
                                        outcome,
                                        (int)
                                                attempts.stream()
                                                        .filter(a -> a.outcome() == outcome)
                                                        .count()))
                .filter(count -> count.count() > 0)
                .toList();
    }

    private static List<MetricAnswer.KindRate> byChangeKind(List<AttemptFact> attempts) {
        // Attempts of no known kind come last, under null.
        var rates = new ArrayList<MetricAnswer.KindRate>();
        for (ChangeKind kind : ChangeKind.values()) {
            addKind(kind, attempts, rates);
        }
        addKind(null, attempts, rates);
        return rates;
    }

    private static void addKind(
            @Nullable ChangeKind kind,
            List<AttemptFact> attempts,
            List<MetricAnswer.KindRate> into) {
        List<AttemptFact> group =
                attempts.stream().filter(attempt -> attempt.primaryKind() == kind).toList();
        if (!group.isEmpty()) {
            Rate rate = Rate.of(group);
            into.add(
                    new MetricAnswer.KindRate(
                            kind,
                            rate.n(),
                            rate.succeeded(),
                            rate.unknown(),
                            rate.value(),
                            rate.interval()));
        }
    }

    private static List<MetricAnswer.ComponentRate> byComponent(List<AttemptFact> attempts) {
        Map<String, List<AttemptFact>> groups =
                attempts.stream().collect(Collectors.groupingBy(AttemptFact::component));
        return groups.entrySet().stream()
                .map(e -> componentRate(e.getKey(), Rate.of(e.getValue())))
                .sorted(
                        Comparator.comparingInt(MetricAnswer.ComponentRate::n)
                                .reversed()
                                .thenComparing(MetricAnswer.ComponentRate::component))
                .toList();
    }

    private static MetricAnswer.ComponentRate componentRate(String component, Rate rate) {
        return new MetricAnswer.ComponentRate(
                component,
                rate.n(),
                rate.succeeded(),
                rate.unknown(),
                rate.value(),
                rate.interval());
    }

    private static List<MetricAnswer.PeriodRate> byPeriod(
            List<AttemptFact> attempts, MetricsQuery query) {
        if (attempts.isEmpty()) {
            return List.of();
        }
        return Periods.between(
                        attempts.getFirst().at(), attempts.getLast().at(), query.from(), query.to())
                .stream()
                .map(span -> periodRate(span, attempts))
                .toList();
    }

    private static MetricAnswer.PeriodRate periodRate(
            Periods.Span span, List<AttemptFact> attempts) {
        Rate rate = Rate.of(attempts.stream().filter(a -> span.contains(a.at())).toList());
        return new MetricAnswer.PeriodRate(
                span.from(),
                span.to(),
                rate.n(),
                rate.succeeded(),
                rate.unknown(),
                rate.value(),
                rate.interval());
    }
}
