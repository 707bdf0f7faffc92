package dev.turnback.insight.metrics;

import static dev.turnback.insight.metrics.Words.count;
import static dev.turnback.insight.metrics.Words.day;
import static dev.turnback.insight.metrics.Words.percent;
import static dev.turnback.insight.metrics.Words.points;

import dev.turnback.figures.Interval;
import dev.turnback.figures.ProportionDifference;
import dev.turnback.figures.Wilson;
import dev.turnback.insight.facts.AttemptFact;
import dev.turnback.insight.facts.Basis;
import java.util.List;

/** The success rate in words that claim no more than the intervals do. */
final class SuccessFinding {

    private SuccessFinding() {}

    static String of(List<AttemptFact> attempts, Rate rate, MetricsQuery query) {
        Interval interval = Wilson.interval(rate.succeeded(), rate.n());
        if (interval == null) {
            return nothingJudged(rate, query.basis());
        }
        String headline =
                "%d of %s succeeded: between %s and %s (95 %% interval)%s."
                        .formatted(
                                rate.succeeded(),
                                count(rate.n(), "judged rollback", "judged rollbacks"),
                                percent(interval.low()),
                                percent(interval.high()),
                                rate.unknown() == 0 ? "" : "; " + rate.unknown() + " unknown");
        return headline + " " + trend(attempts, query);
    }

    private static String nothingJudged(Rate rate, Basis basis) {
        if (rate.unknown() == 0) {
            return "No rollback in this selection.";
        }
        String none =
                "None of " + count(rate.unknown(), "rollback", "rollbacks") + " can be judged";
        return switch (basis) {
            case OBSERVED -> none + " from this history.";
            case VERIFIED -> none + ": nothing verifies them yet.";
        };
    }

    private static String trend(List<AttemptFact> attempts, MetricsQuery query) {
        Halves<AttemptFact> halves =
                Halves.of(attempts.stream().filter(Rate::isJudged).toList(), query);
        Rate before = Rate.of(halves.before());
        Rate since = Rate.of(halves.since());
        Interval change =
                ProportionDifference.interval(
                        since.succeeded(), since.n(), before.succeeded(), before.n());
        if (change == null || Math.min(before.n(), since.n()) < Halves.ENOUGH) {
            return "Not enough data to call a trend (%d before %s, %d since)."
                    .formatted(before.n(), day(halves.middle()), since.n());
        }
        double pooled =
                (double) (before.succeeded() + since.succeeded()) / (before.n() + since.n());
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
