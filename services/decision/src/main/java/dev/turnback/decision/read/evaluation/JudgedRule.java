package dev.turnback.decision.read.evaluation;

import dev.turnback.figures.obligation.Comparison;
import dev.turnback.figures.obligation.RequiredAction;
import dev.turnback.figures.obligation.Rule;
import dev.turnback.service.Check;
import dev.turnback.web.Moment;
import dev.turnback.web.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is sent. Durations are in seconds, up to 31 days.
 *
 * @param threshold strictly beyond it, on the side of {@code comparison}, is a breach
 * @param clearThreshold at or inside it is clear; the threshold itself when absent
 * @param sustainSeconds how long it must be breached
 * @param quietSeconds how long it must be clear before it counts as contained
 * @param budgetSeconds within which it must be decided
 * @param minHarm avoidable harm that counts, in the signal's unit times seconds; {@code
 *     60·|threshold|} when absent, 60 where that is 0
 * @param minSamples 1 and up; 1 when absent
 * @param staleAfterSeconds after which a sample says nothing any more; never when absent
 * @param mustHaveData whether absence of the signal asks to hold; false when absent
 * @param rollForwardAllowed whether rolling forward meets it; false when absent
 * @param recordedAt when it was recorded; before exposure when absent
 */
record JudgedRule(
        double threshold,
        @Nullable Double clearThreshold,
        Comparison comparison,
        double sustainSeconds,
        double quietSeconds,
        double budgetSeconds,
        RequiredAction requiredAction,
        @Nullable Double minHarm,
        @Nullable Integer minSamples,
        @Nullable Double staleAfterSeconds,
        @Nullable Boolean mustHaveData,
        @Nullable Boolean rollForwardAllowed,
        @Nullable Moment recordedAt) {

    private static final int MOST_SAMPLES = 1_000_000_000;

    Rule checked(AskedClock clock) {
        return new Rule(
                Limits.within("rule.threshold", threshold, -Limits.LARGEST, Limits.LARGEST),
                clearLevel(),
                comparison,
                Limits.duration("rule.sustainSeconds", sustainSeconds),
                minSamples == null
                        ? 1
                        : Check.between("rule.minSamples", minSamples, 1, MOST_SAMPLES),
                Limits.duration("rule.quietSeconds", quietSeconds),
                Limits.duration("rule.budgetSeconds", budgetSeconds),
                requiredAction,
                Limits.withinOrNull("rule.minHarm", minHarm, 0, Limits.LARGEST),
                staleAfter(),
                Boolean.TRUE.equals(mustHaveData),
                Boolean.TRUE.equals(rollForwardAllowed),
                clock.readOrNull("rule.recordedAt", recordedAt));
    }

    private double clearLevel() {
        String field = "rule.clearThreshold";
        if (clearThreshold == null) {
            return threshold;
        }
        double level = Limits.within(field, clearThreshold, -Limits.LARGEST, Limits.LARGEST);
        boolean clearsWhileItHarms =
                switch (comparison) {
                    case ABOVE -> level > threshold;
                    case BELOW -> level < threshold;
                };
        if (clearsWhileItHarms) {
            throw Problem.badField(field, "expected a level that is not beyond the threshold");
        }
        return level;
    }

    private @Nullable Duration staleAfter() {
        if (staleAfterSeconds == null) {
            return null;
        }
        String field = "rule.staleAfterSeconds";
        return Limits.duration(field, Limits.within(field, staleAfterSeconds, 1, Limits.A_MONTH));
    }
}
