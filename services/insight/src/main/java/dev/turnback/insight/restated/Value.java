package dev.turnback.insight.restated;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it stood.
 *
 * @param n how many it was made of
 * @param unknown how many could not be counted
 * @param value a share, or seconds; null when there was none
 * @param interval the 95 % bounds, null where none was claimed
 * @param reviewed the same share after what reviews found; null for figures that none looks at
 */
public record Value(
        int n,
        int unknown,
        @Nullable Double value,
        List<@Nullable Double> interval,
        @Nullable Double reviewed) {

    /** A figure that no review looks at. */
    public Value(int n, int unknown, @Nullable Double value, List<@Nullable Double> interval) {
        this(n, unknown, value, interval, null);
    }

    public Value {
        interval = Collections.unmodifiableList(Arrays.asList(interval.toArray(new Double[0])));
    }
}
