package dev.turnback.insight.metrics;

import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.figures.AttemptOutcome;

/** How often something occurs; a type per name that the answer gives it. */
public final class Count {

    private Count() {}

    public record OfOutcome(AttemptOutcome outcome, int count) {}

    public record OfReason(SetAsideReason reason, int count) {}

    public record OfFlag(String flag, int count) {}
}
