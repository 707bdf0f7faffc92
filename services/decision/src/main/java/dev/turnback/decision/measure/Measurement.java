package dev.turnback.decision.measure;

import dev.turnback.decision.measure.PrometheusAnswer.Refused;
import dev.turnback.decision.measure.PrometheusAnswer.Series;
import dev.turnback.decision.measure.PrometheusAnswer.Silent;
import dev.turnback.decision.measure.PrometheusAnswer.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What one rule's signal is, by what was answered. */
sealed interface Measurement {

    /**
     * @param at UTC
     * @param value finite
     */
    record Value(Instant at, double value) implements Measurement {}

    /** There is no value now: no sample, which a rule may take for stale. */
    record Nothing() implements Measurement {}

    /**
     * @param why for people
     */
    record Failed(String why) implements Measurement {}

    /** A value of another time than was asked for says nothing of now. */
    Duration MOST_APART = Duration.ofMinutes(1);

    /**
     * A rule has one value: which of several would be meant, nobody can tell.
     *
     * @param asked for which moment, UTC
     */
    static Measurement of(PrometheusAnswer answer, Instant asked) {
        return switch (answer) {
            case Refused(String why) -> new Failed(why);
            case Silent(String why) -> new Failed(why);
            case Values(List<Series> series) when series.isEmpty() -> new Nothing();
            case Values(List<Series> series) when series.size() > 1 ->
                    new Failed(
                            "the query has %d values; expected one: aggregate it, as with sum()"
                                    .formatted(series.size()));
            case Values(List<Series> series) -> of(series.getFirst(), asked);
        };
    }

    private static Measurement of(Series series, Instant asked) {
        if (Duration.between(asked, series.at()).abs().compareTo(MOST_APART) > 0) {
            return new Failed(
                    "the value is of %s, but was asked for %s: at most 1 minute may be between"
                            .formatted(series.at(), asked));
        }
        if (Double.isNaN(series.value())) {
            return new Nothing();
        }
        return Double.isInfinite(series.value())
                ? new Failed("the value is infinite")
                : new Value(series.at(), series.value());
    }
}
