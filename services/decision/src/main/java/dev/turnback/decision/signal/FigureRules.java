package dev.turnback.decision.signal;

import dev.turnback.decision.domain.obligation.Terms;
import dev.turnback.figures.obligation.Comparison;
import dev.turnback.figures.obligation.RequiredAction;
import dev.turnback.figures.obligation.Rule;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The rules of sheets as figures are computed from them. */
public final class FigureRules {

    private static final double NANOS = 1e9;

    private FigureRules() {}

    /** What binds a release was recorded before its exposure. */
    public static Rule of(Terms terms) {
        return new Rule(
                terms.threshold(),
                terms.clearThreshold(),
                Comparison.valueOf(terms.comparison().name()),
                seconds(terms.sustainSeconds()),
                terms.minSamples(),
                seconds(terms.quietSeconds()),
                seconds(terms.budgetSeconds()),
                RequiredAction.valueOf(terms.requiredAction().name()),
                terms.minHarm(),
                staleAfter(terms.staleAfterSeconds()),
                terms.mustHaveData(),
                terms.rollForwardAllowed(),
                null);
    }

    private static @Nullable Duration staleAfter(@Nullable Double seconds) {
        return seconds == null ? null : seconds(seconds);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * NANOS));
    }
}
