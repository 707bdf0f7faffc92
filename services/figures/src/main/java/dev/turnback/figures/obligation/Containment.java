package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.Segment.Measured;
import java.time.Instant;
import java.util.Optional;

/**
 * That the harm was over.
 *
 * @param at since when
 * @param noted true when somebody says so and the signal does not show it
 */
record Containment(Instant at, boolean noted) {

    /** The signal is believed first; what somebody noted stands in where it shows nothing. */
    static Optional<Containment> find(
            Signal signal, Rule rule, Instant knowableAt, ObligationFacts facts) {
        return byTheSignal(signal, rule, new Span(knowableAt, facts.closeAt()))
                .or(() -> noted(facts));
    }

    static Optional<Containment> noted(ObligationFacts facts) {
        return Optional.ofNullable(facts.containmentNoted()).map(at -> new Containment(at, true));
    }

    private static Optional<Containment> byTheSignal(Signal signal, Rule rule, Span knowable) {
        return signal
                .runs(
                        segment ->
                                segment instanceof Measured(Span _, double value)
                                        && rule.isClear(value))
                .stream()
                .map(run -> run.span().within(knowable))
                .filter(clear -> !clear.isEmpty())
                .filter(clear -> clear.length().compareTo(rule.quiet()) >= 0)
                .findFirst()
                .map(clear -> new Containment(clear.from(), false));
    }
}
