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

/** What is to be said of hesitation, in words that claim no more than the interval does. */
final class HesitationFinding {

    private HesitationFinding() {}

    /**
     * @param trials one an incident of which something is known, or could be
     * @param linked incidents that are linked to a release
     */
    static String of(List<Trial> trials, int linked, Subgroups groups, MetricsQuery query) {
        if (query.basis() == Basis.OBSERVED) {
            return "History cannot show hesitation: it does not say when somebody could know of a"
                    + " harm, nor when they decided.";
        }
        Tally tally = Trial.tally(trials);
        Interval interval = Wilson.interval(tally.hits(), tally.n());
        if (interval == null) {
            return nothingKnown(tally, linked);
        }
        return Stream.concat(
                        Stream.of(
                                headline(tally, interval),
                                "It speaks of %d of %s linked to a release."
                                        .formatted(
                                                tally.n(), count(linked, "incident", "incidents")),
                                RateTrend.of(trials, query, groups.trend())),
                        groups.sentences().stream())
                .collect(Collectors.joining(" "));
    }

    private static String headline(Tally tally, Interval interval) {
        return "%d of %s with a known outcome %s worsened by hesitation: between %s and %s (95 %% interval)%s."
                .formatted(
                        tally.hits(),
                        count(tally.n(), "incident", "incidents"),
                        tally.hits() == 1 ? "was" : "were",
                        percent(interval.low()),
                        percent(interval.high()),
                        tally.unknown() == 0 ? "" : "; " + tally.unknown() + " unknown");
    }

    private static String nothingKnown(Tally tally, int linked) {
        if (linked == 0) {
            return "No incident that is linked to a release in this selection.";
        }
        return tally.unknown() == 0
                ? "In none of %s linked to a release did somebody have to decide."
                        .formatted(count(linked, "incident", "incidents"))
                : "None of %s in which somebody had to decide can be judged."
                        .formatted(count(tally.unknown(), "incident", "incidents"));
    }
}
