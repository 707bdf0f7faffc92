package dev.turnback.insight.metrics;

import static dev.turnback.insight.metrics.Words.day;
import static dev.turnback.insight.metrics.Words.points;

import dev.turnback.figures.Confidence;
import dev.turnback.figures.Fisher;
import dev.turnback.figures.Interval;
import dev.turnback.figures.ProportionDifference;
import dev.turnback.insight.metrics.Trial.Tally;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a rate changed, in words that claim no more than the interval does. */
final class RateTrend {

    private RateTrend() {}

    /**
     * How surprising the change is if there is none; null where either half is too small to call
     * one.
     */
    static @Nullable Double p(List<Trial> trials, MetricsQuery query) {
        if (trials.stream().noneMatch(Trial::known)) {
            return null;
        }
        Halves<Trial> halves = halves(trials, query);
        Tally before = Trial.tally(halves.before());
        Tally since = Trial.tally(halves.since());
        return Math.min(before.n(), since.n()) < Halves.ENOUGH
                ? null
                : Fisher.p(since.hits(), since.n(), before.hits(), before.n());
    }

    private static Halves<Trial> halves(List<Trial> trials, MetricsQuery query) {
        return Halves.of(
                trials.stream()
                        .filter(Trial::known)
                        .sorted(Comparator.comparing(Trial::at))
                        .toList(),
                query);
    }

    /**
     * @param trials of which at least one is known
     * @param adjusted {@link #p} among all that the figure compares, adjusted by Holm
     */
    static String of(List<Trial> trials, MetricsQuery query, @Nullable Double adjusted) {
        Halves<Trial> halves = halves(trials, query);
        Tally before = Trial.tally(halves.before());
        Tally since = Trial.tally(halves.since());
        Interval change =
                ProportionDifference.interval(since.hits(), since.n(), before.hits(), before.n());
        if (change == null || Math.min(before.n(), since.n()) < Halves.ENOUGH) {
            return "Not enough data to call a trend (%d before %s, %d since)."
                    .formatted(before.n(), day(halves.middle()), since.n());
        }
        double pooled = (double) (before.hits() + since.hits()) / (before.n() + since.n());
        String smallest =
                "; with %d and %d, a change below about %s would rarely show."
                        .formatted(
                                before.n(),
                                since.n(),
                                points(
                                        ProportionDifference.minimumDetectable(
                                                pooled, before.n(), since.n())));
        if (change.contains(0) || adjusted == null || adjusted >= 1 - Confidence.LEVEL) {
            return "No trend can be called between before and since "
                    + day(halves.middle())
                    + smallest;
        }
        boolean rose = change.low() > 0;
        return "Since %s the rate is %s, by %s to %s (95 %% interval)%s"
                .formatted(
                        day(halves.middle()),
                        rose ? "higher" : "lower",
                        points(rose ? change.low() : change.high()),
                        points(rose ? change.high() : change.low()),
                        smallest);
    }
}
