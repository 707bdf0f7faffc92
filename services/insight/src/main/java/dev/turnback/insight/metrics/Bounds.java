package dev.turnback.insight.metrics;

import dev.turnback.figures.Interval;
import dev.turnback.figures.Percentiles.Percentile;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two bounds of an interval as a list {@code [low, high]}; null where none is claimed. */
final class Bounds {

    private Bounds() {}

    static List<@Nullable Double> of(@Nullable Interval interval) {
        return interval == null ? of(null, null) : of(interval.low(), interval.high());
    }

    static List<@Nullable Double> of(Percentile percentile) {
        return of(percentile.low(), percentile.high());
    }

    private static List<@Nullable Double> of(@Nullable Double low, @Nullable Double high) {
        return Collections.unmodifiableList(Arrays.<@Nullable Double>asList(low, high));
    }
}
