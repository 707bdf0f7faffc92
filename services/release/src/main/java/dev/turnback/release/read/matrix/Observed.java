package dev.turnback.release.read.matrix;

import dev.turnback.figures.Lifetime;
import dev.turnback.figures.Percentiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the users of a component had what was taken back, from its exposure to the landing of
 * the rollback.
 *
 * @param n how many rollbacks landed whose exposure is known
 */
public record Observed(int n, double p50Seconds, double p90Seconds) {

    private static final double HALF = 0.5;
    private static final double MOST = 0.9;

    /** Null when nothing was observed. */
    static @Nullable Observed of(List<Double> seconds) {
        if (seconds.isEmpty()) {
            return null;
        }
        var percentiles = Percentiles.of(seconds.stream().map(Lifetime::ended).toList());
        return new Observed(seconds.size(), at(percentiles, HALF), at(percentiles, MOST));
    }

    /** Where nothing is censored every share is reached. */
    private static double at(Percentiles percentiles, double share) {
        Double seconds = percentiles.at(share).seconds();
        if (seconds == null) {
            throw new IllegalStateException("no percentile " + share);
        }
        return seconds;
    }
}
