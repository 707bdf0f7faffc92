package dev.turnback.insight.metrics;

import static dev.turnback.insight.metrics.Words.day;
import static dev.turnback.insight.metrics.Words.points;

import dev.turnback.figures.Interval;
import dev.turnback.figures.ProportionDifference;
import dev.turnback.insight.metrics.Trial.Tally;
import java.util.Comparator;
import java.util.List;

/** Whether a rate changed, in words that claim no more than the interval does. */
final class RateTrend {

    private RateTrend() {}

    /**
     * @param trials of which at least one is known
     */
    static String of(List<Trial> trials, MetricsQuery query) {
        Halves<Trial> halves =
                Halves.of(
                        trials.stream()
                                .filter(Trial::known)
                                .sorted(Comparator.comparing(Trial::at))
                                .toList(),
                        query);
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
        if (change.contains(0)) {
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
