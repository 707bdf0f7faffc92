package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.Segment.Measured;
import dev.turnback.figures.obligation.Segment.Missing;
import dev.turnback.figures.obligation.Segment.Silent;
import java.math.BigDecimal;

/** How much harm lay beyond the threshold. */
final class AvoidableHarm {

    private AvoidableHarm() {}

    /**
     * What a decision at the end of the budget would have avoided, had the action taken as long as
     * it really took; where samples are missing, nothing is added.
     *
     * @return in the signal's unit times seconds, exact
     */
    static BigDecimal over(Span span, Signal signal, Rule rule) {
        return signal.segments().stream()
                .map(segment -> harm(segment, span, rule))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal harm(Segment segment, Span span, Rule rule) {
        return switch (segment) {
            case Measured(Span held, double value) ->
                    rule.excess(value).multiply(Moments.seconds(held.within(span).length()));
            case Missing _, Silent _ -> BigDecimal.ZERO;
        };
    }
}
