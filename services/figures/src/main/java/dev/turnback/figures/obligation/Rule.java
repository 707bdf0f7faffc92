package dev.turnback.figures.obligation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a decision sheet, as far as it is needed for judging.
 *
 * @param threshold strictly beyond it is a breach
 * @param clearThreshold at or inside it is clear
 * @param sustain how long it must be breached
 * @param minSamples 1 and up; with fewer the signal says nothing
 * @param quiet how long it must be clear before it counts as contained
 * @param budget within which it must be decided
 * @param minHarm avoidable harm that counts, in the signal's unit times seconds; null for {@code
 *     60·|threshold|}, or 60 where that is 0
 * @param staleAfter after which a sample says nothing any more; null for never
 * @param mustHaveData absence of the signal is itself a reason to hold
 * @param rollForwardAllowed rolling forward counts as the required action
 * @param recordedAt when the rule was recorded, UTC; null for before exposure
 */
public record Rule(
        double threshold,
        double clearThreshold,
        Comparison comparison,
        Duration sustain,
        int minSamples,
        Duration quiet,
        Duration budget,
        RequiredAction requiredAction,
        @Nullable Double minHarm,
        @Nullable Duration staleAfter,
        boolean mustHaveData,
        boolean rollForwardAllowed,
        @Nullable Instant recordedAt) {

    private static final BigDecimal A_MINUTE = BigDecimal.valueOf(60);

    /** The same rule with another budget. */
    public Rule within(Duration otherBudget) {
        return new Rule(
                threshold,
                clearThreshold,
                comparison,
                sustain,
                minSamples,
                quiet,
                otherBudget,
                requiredAction,
                minHarm,
                staleAfter,
                mustHaveData,
                rollForwardAllowed,
                recordedAt);
    }

    boolean isRecordedBefore(Instant exposedAt) {
        return recordedAt == null || recordedAt.isBefore(exposedAt);
    }

    boolean isBreached(double value) {
        return comparison.harmOf(value) > comparison.harmOf(threshold);
    }

    boolean isClear(double value) {
        return comparison.harmOf(value) <= comparison.harmOf(clearThreshold);
    }

    /** How far the value is beyond the threshold, 0 inside it; in decimals, as it was written. */
    BigDecimal excess(double value) {
        return BigDecimal.valueOf(comparison.harmOf(value))
                .subtract(BigDecimal.valueOf(comparison.harmOf(threshold)))
                .max(BigDecimal.ZERO);
    }

    /** Avoidable harm from which on hesitation counts as having made it worse. */
    public BigDecimal harmThatCounts() {
        if (minHarm != null) {
            return BigDecimal.valueOf(minHarm);
        }
        return threshold == 0
                ? A_MINUTE
                : BigDecimal.valueOf(Math.abs(threshold)).multiply(A_MINUTE);
    }
}
