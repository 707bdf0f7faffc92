package dev.turnback.insight.metrics;

import static dev.turnback.insight.metrics.Words.count;
import static dev.turnback.insight.metrics.Words.percent;

import dev.turnback.figures.Interval;
import dev.turnback.figures.Wilson;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.metrics.Trial.Tally;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The success rate in words that claim no more than the intervals do. */
final class SuccessFinding {

    private SuccessFinding() {}

    static String of(List<Trial> trials, Subgroups groups, MetricsQuery query) {
        Tally tally = Trial.tally(trials);
        Interval interval = Wilson.interval(tally.hits(), tally.n());
        if (interval == null) {
            return nothingJudged(tally, query.basis());
        }
        String headline =
                "%d of %s succeeded: between %s and %s (95 %% interval)%s."
                        .formatted(
                                tally.hits(),
                                count(tally.n(), "judged rollback", "judged rollbacks"),
                                percent(interval.low()),
                                percent(interval.high()),
                                tally.unknown() == 0 ? "" : "; " + tally.unknown() + " unknown");
        return Stream.concat(
                        Stream.of(headline, RateTrend.of(trials, query, groups.trend())),
                        groups.sentences().stream())
                .collect(Collectors.joining(" "));
    }

    private static String nothingJudged(Tally tally, Basis basis) {
        if (tally.unknown() == 0) {
            return "No rollback in this selection.";
        }
        String none =
                "None of " + count(tally.unknown(), "rollback", "rollbacks") + " can be judged";
        return switch (basis) {
            case OBSERVED -> none + " from this history.";
            case VERIFIED -> none + ": nobody verified what they did.";
        };
    }
}
