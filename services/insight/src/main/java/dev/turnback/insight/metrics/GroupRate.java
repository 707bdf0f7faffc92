package dev.turnback.insight.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rate among those that share something. One that belongs to several groups is counted in each.
 *
 * @param group what they share; null for those of which it is not known
 * @param n how many of them are known
 * @param count how many of these are counted
 * @param unknown how many of them are not known
 * @param value {@code count / n}, null when n is 0
 * @param interval the 95 % bounds {@code [low, high]}, null where none is claimed
 * @param adjustedP how surprising the difference to all others is if there is none, adjusted by
 *     Holm for all groups of the answer that are compared; null where either side is below 20
 * @param different {@code adjustedP} is below 0.05
 */
public record GroupRate(
        @Nullable String group,
        int n,
        int count,
        int unknown,
        @Nullable Double value,
        List<@Nullable Double> interval,
        @Nullable Double adjustedP,
        boolean different) {}
