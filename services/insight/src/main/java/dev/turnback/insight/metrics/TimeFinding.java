package dev.turnback.insight.metrics;

import static dev.turnback.insight.metrics.Words.count;
import static dev.turnback.insight.metrics.Words.day;
import static dev.turnback.insight.metrics.Words.duration;

import dev.turnback.figures.Confidence;
import dev.turnback.figures.Lifetime;
import dev.turnback.figures.LogRank;
import dev.turnback.figures.Percentiles;
import dev.turnback.figures.Percentiles.Percentile;
import dev.turnback.insight.facts.Timed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The time to roll back, of history, in words that claim no more than the intervals do. */
final class TimeFinding {

    private TimeFinding() {}

    /**
     * @param timed the attempts that have a time, in order of time
     */
    static String of(
            List<Rollback> timed,
            int unknown,
            Percentile half,
            MetricAnswer.Chart chart,
            TimeSubgroups groups,
            MetricsQuery query) {
        if (timed.isEmpty()) {
            return noTime(unknown);
        }
        Double seconds = half.seconds();
        String headline =
                seconds == null
                        ? "Fewer than half of " + timed.size() + " had landed when last seen."
                        : "Half of %s landed within %s%s."
                                .formatted(
                                        count(timed.size(), "rollback", "rollbacks"),
                                        duration(seconds),
                                        interval(half));
        return Stream.concat(
                        Stream.of(
                                headline,
                                shift(chart) + trend(timed, query, "landed", groups.trend())),
                        groups.sentences().stream())
                .collect(Collectors.joining(" "));
    }

    private static String noTime(int unknown) {
        return unknown == 0
                ? "No rollback in this selection."
                : "None of "
                        + count(unknown, "rollback", "rollbacks")
                        + " has a time: when their releases reached users is not known.";
    }

    static String interval(Percentile percentile) {
        Double low = percentile.low();
        Double high = percentile.high();
        if (low == null && high == null) {
            return " (too few for a 95 % interval)";
        }
        return " (95 %% interval: %s to %s)"
                .formatted(bound(low, "no lower bound"), bound(high, "no upper bound"));
    }

    private static String bound(@Nullable Double seconds, String none) {
        return seconds == null ? none : duration(seconds);
    }

    static String shift(MetricAnswer.Chart chart) {
        return chart.redrawn()
                ? "Limits redrawn on %s after a run of 8; no interval is claimed for that change. "
                        .formatted(day(chart.segments().getLast().from()))
                : "";
    }

    /**
     * How surprising the change between the halves is if there is none, by the log-rank test; null
     * where either is too small to call one.
     *
     * @param timed what has a time, in order of time
     */
    static <T extends Timed> @Nullable Double p(List<T> timed, MetricsQuery query) {
        if (timed.isEmpty()) {
            return null;
        }
        Halves<T> halves = Halves.of(timed, query);
        List<Lifetime> before = Lifetimes.of(halves.before());
        List<Lifetime> since = Lifetimes.of(halves.since());
        return Math.min(before.size(), since.size()) < Halves.ENOUGH
                ? null
                : LogRank.p(before, since);
    }

    /**
     * Two 95 % intervals that don't overlap differ with more than 95 % confidence; anything closer
     * is left uncalled.
     *
     * @param ended what those that took a time have done, such as {@code landed}
     * @param adjusted {@link #p} among all that the figure compares, adjusted by Holm
     */
    static <T extends Timed> String trend(
            List<T> timed, MetricsQuery query, String ended, @Nullable Double adjusted) {
        Halves<T> halves = Halves.of(timed, query);
        List<Lifetime> before = Lifetimes.of(halves.before());
        List<Lifetime> since = Lifetimes.of(halves.since());
        if (Math.min(before.size(), since.size()) < Halves.ENOUGH) {
            return "Not enough data to call a trend (%d before %s, %d since)."
                    .formatted(before.size(), day(halves.middle()), since.size());
        }
        Percentile was = Percentiles.of(before).at(0.5);
        Percentile is = Percentiles.of(since).at(0.5);
        String medians = "medians %s and %s".formatted(median(was), median(is));
        boolean surprising = adjusted != null && adjusted < 1 - Confidence.LEVEL;
        if (surprising && (isBelow(is, was) || isBelow(was, is))) {
            return "Since %s half %s %s than before: %s, and the intervals do not overlap."
                    .formatted(
                            day(halves.middle()),
                            ended,
                            isBelow(is, was) ? "sooner" : "later",
                            medians);
        }
        return "No trend can be called between before and since %s: %s; with %d and %d, a change by less than a factor of about %.1f would rarely show."
                .formatted(
                        day(halves.middle()),
                        medians,
                        before.size(),
                        since.size(),
                        Lifetimes.minimumDetectableFactor(before, since));
    }

    private static String median(Percentile half) {
        return bound(half.seconds(), "not reached") + interval(half);
    }

    private static boolean isBelow(Percentile one, Percentile other) {
        Double high = one.high();
        Double low = other.low();
        return high != null && low != null && high < low;
    }
}
