package dev.turnback.figures.obligation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one obligation; times are UTC, as they occurred, lists in any order.
 *
 * @param rule null when there is none
 * @param exposedAt when the release reached its first users
 * @param closeAt how far is looked, after exposure
 * @param containedAt when somebody noted, with evidence, that the harm was contained; null if not
 * @param defaultBudget within which it must be decided where no rule says so
 * @param epsilon how far the clocks involved may be apart, 0 and up
 */
public record ObligationFacts(
        @Nullable Rule rule,
        Instant exposedAt,
        Instant closeAt,
        Awareness awareness,
        @Nullable Instant containedAt,
        Duration defaultBudget,
        Duration epsilon,
        List<Sample> samples,
        List<DecisionFact> decisions,
        Attempt attempt,
        Worsening worsening) {

    public ObligationFacts {
        samples = List.copyOf(samples);
        decisions = List.copyOf(decisions);
        if (!exposedAt.isBefore(closeAt)) {
            throw new IllegalArgumentException("close comes after exposure");
        }
    }

    Span exposure() {
        return new Span(exposedAt, closeAt);
    }

    /** What somebody noted by the end of looking. */
    @Nullable Instant containmentNoted() {
        return containedAt == null || containedAt.isAfter(closeAt) ? null : containedAt;
    }
}
