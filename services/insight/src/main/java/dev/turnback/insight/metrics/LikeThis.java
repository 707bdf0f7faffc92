package dev.turnback.insight.metrics;

import dev.turnback.contracts.Severity;
import dev.turnback.figures.AttemptTime;
import dev.turnback.figures.Confidence;
import dev.turnback.figures.Lifetime;
import dev.turnback.figures.Percentiles;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.IncidentFact;
import dev.turnback.insight.facts.Timed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The containment of earlier incidents like one, beside how long that one lasts; times UTC, fields
 * {@code …Seconds} and {@code seconds} are seconds.
 *
 * @param drill true when it is an exercise: it is compared with exercises only
 * @param at when this holds: the age of the incident and of those still open is told by it
 * @param ended true when the harm of this incident has ended by then; its age grows no more
 * @param ageSeconds from the onset of its harm to its end, or to {@code at}; null before the onset,
 *     and when it ended before it began
 * @param containedByThen how many of the earlier ones were contained at this age, null without one
 * @param n how many earlier ones have a time, open ones included
 * @param unknown how many contradict themselves: their harm ends before it began
 * @param open how many of the n are still open: they have lasted at least until {@code at}
 * @param p50 smallest time by which half were contained, null when that was not reached; with 95 %
 *     bounds, null where none is claimed
 * @param earlier the latest of them first, as many as were asked for
 */
public record LikeThis(
        String incidentId,
        Basis basis,
        boolean drill,
        Instant at,
        String status,
        boolean ended,
        @Nullable Double ageSeconds,
        @Nullable Integer containedByThen,
        int n,
        int unknown,
        int open,
        MetricAnswer.PercentileSeconds p50,
        MetricAnswer.PercentileSeconds p75,
        MetricAnswer.PercentileSeconds p90,
        double confidence,
        String method,
        EarlierIncidents.Rule rule,
        String finding,
        List<Earlier> earlier,
        String position,
        String formulaVersion) {

    /**
     * @param at its onset
     * @param seconds from onset to end; negative when these contradict each other
     * @param open true when it has lasted at least that long
     * @param severity null when a history does not say
     */
    public record Earlier(
            String incidentId,
            Instant at,
            double seconds,
            boolean open,
            @Nullable Severity severity,
            List<String> components,
            SortedSet<String> flags) {}

    /** How long one took, as it says itself. */
    private record Took(IncidentFact fact, AttemptTime time) implements Timed {

        @Override
        public String id() {
            return fact.id();
        }

        @Override
        public Instant at() {
            return fact.onset();
        }
    }

    /**
     * @param at the time that the answer is about; what was recorded later is not in {@code others}
     * @param most how many of them are listed
     */
    public static LikeThis of(
            EarlierIncidents others, Instant at, int most, boolean isFinal, String position) {
        IncidentFact one = others.one();
        List<Took> all =
                others.incidents().stream()
                        .map(fact -> new Took(fact, IncidentTimes.time(fact, at)))
                        .toList();
        List<Lifetime> lifetimes = Lifetimes.of(all);
        Percentiles percentiles = Percentiles.of(lifetimes);
        Double age = age(one, at);
        Integer contained = age == null ? null : contained(lifetimes, age);
        return new LikeThis(
                one.id(),
                one.basis(),
                one.drill(),
                at,
                isFinal ? "final" : "provisional",
                one.end() != null,
                age,
                contained,
                lifetimes.size(),
                all.size() - lifetimes.size(),
                (int) lifetimes.stream().filter(Lifetime::censored).count(),
                TimeToContain.percentile(percentiles.at(0.5)),
                TimeToContain.percentile(percentiles.at(0.75)),
                TimeToContain.percentile(percentiles.at(0.9)),
                Confidence.LEVEL,
                "Kaplan–Meier, open ones censored; " + percentiles.method(),
                others.rule(),
                LikeThisWords.finding(one, lifetimes.size(), age, contained, percentiles.at(0.5)),
                all.reversed().stream().limit(most).map(LikeThis::earlier).toList(),
                position,
                Formulas.likeThis(one.basis()));
    }

    /** An earlier one that is open has lasted longer than this one, so it is not among them. */
    private static int contained(List<Lifetime> lifetimes, double age) {
        return (int)
                lifetimes.stream()
                        .filter(each -> !each.censored() && each.seconds() <= age)
                        .count();
    }

    private static @Nullable Double age(IncidentFact one, Instant at) {
        Instant end = one.end();
        double seconds = seconds(one.onset(), end == null ? at : end);
        return seconds < 0 ? null : seconds;
    }

    private static Earlier earlier(Took incident) {
        IncidentFact fact = incident.fact();
        return new Earlier(
                fact.id(),
                fact.onset(),
                switch (incident.time()) {
                    case AttemptTime.Measured(double seconds) -> seconds;
                    case AttemptTime.Censored(double seconds) -> seconds;
                    case AttemptTime.Invalid(double seconds) -> seconds;
                    case AttemptTime.Unmeasured _ -> throw new AssertionError(fact);
                },
                fact.end() == null,
                fact.severity(),
                fact.components(),
                fact.flags());
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
