package dev.turnback.insight.metrics;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a figure is about.
 *
 * @param from start of the window, included; null without one; UTC
 * @param to end of the window, excluded; null without one
 * @param component null for all
 * @param changeKind the primary kind; null for all
 */
public record MetricsQuery(
        Basis basis,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String component,
        @Nullable ChangeKind changeKind) {

    /** The same, whatever the kind of change. */
    MetricsQuery anyKind() {
        return new MetricsQuery(basis, from, to, component, null);
    }

    /**
     * @param at the time that the fact's window goes by
     */
    public boolean includes(Fact fact, Instant at) {
        return fact.basis() == basis
                && (component == null || fact.components().contains(component))
                && (changeKind == null || changeKind == fact.primaryKind())
                && (from == null || !at.isBefore(from))
                && (to == null || at.isBefore(to));
    }
}
