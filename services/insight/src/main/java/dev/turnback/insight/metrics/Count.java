package dev.turnback.insight.metrics;

import dev.turnback.contracts.decision.AttemptEvents.Outcome;
import dev.turnback.contracts.history.SetAsideReason;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** How often something occurs; a type per name that the answer gives it. */
public final class Count {

    private Count() {}

    public record OfOutcome(Outcome outcome, int count) {}

    public record OfReason(SetAsideReason reason, int count) {}

    public record OfFlag(String flag, int count) {}

    /** Every flag that occurs, in order of its name. */
    static List<OfFlag> flags(Collection<? extends Collection<String>> each) {
        var counts = new TreeMap<String, Integer>();
        each.forEach(flags -> flags.forEach(flag -> counts.merge(flag, 1, Integer::sum)));
        return counts.entrySet().stream().map(e -> new OfFlag(e.getKey(), e.getValue())).toList();
    }

    /** Every outcome that occurs, in the order of all outcomes. */
    static List<OfOutcome> outcomes(Collection<Outcome> each) {
        return Arrays.stream(Outcome.values())
                .map(
                        outcome ->
                                new OfOutcome(
                                        outcome,
                                        (int) each.stream().filter(o -> o == outcome).count()))
                .filter(count -> count.count() > 0)
                .toList();
    }
}
