package dev.turnback.figures.attempt;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** How numbers and names are told. */
final class Words {

    private static final int NANO_PLACES = 9;

    private Words() {}

    /** Exact, in seconds. */
    static String seconds(Duration length) {
        return BigDecimal.valueOf(length.getSeconds())
                        .add(BigDecimal.valueOf(length.getNano(), NANO_PLACES))
                        .stripTrailingZeros()
                        .toPlainString()
                + " s";
    }

    /** How long after the end of the attempt, or before it, something was. */
    static String later(Instant endedAt, Instant at) {
        Duration after = Duration.between(endedAt, at);
        return after.isNegative()
                ? seconds(after.negated()) + " before its end"
                : seconds(after) + " after its end";
    }

    static String quoted(RuleFact rule) {
        return "“" + rule.name() + "”";
    }
}
