package dev.turnback.insight.metrics;

import org.jspecify.annotations.Nullable;

/**
 * A time among those that share something. One that belongs to several groups is counted in each.
 *
 * @param group what they share; null for those of which it is not known
 * @param n how many of them have a time, open ones included
 * @param unknown how many have none
 * @param adjustedP how surprising the difference to all others is if there is none, by the log-rank
 *     test, adjusted by Holm for all groups of the answer that are compared; null where either side
 *     is below 20
 * @param different {@code adjustedP} is below 0.05
 */
public record GroupTime(
        @Nullable String group,
        int n,
        int unknown,
        MetricAnswer.PercentileSeconds p50,
        MetricAnswer.PercentileSeconds p90,
        @Nullable Double adjustedP,
        boolean different) {}
