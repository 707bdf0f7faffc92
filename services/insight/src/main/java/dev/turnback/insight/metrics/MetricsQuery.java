package dev.turnback.insight.metrics;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.insight.facts.Basis;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a figure is about.
 *
 * @param from start of the window, included; null without one; UTC
 * @param to end of the window, excluded; null without one
 * @param component null for all
 * @param changeKind of an attempt the primary kind, else any of its releases'; null for all
 */
public record MetricsQuery(
        Basis basis,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String component,
        @Nullable ChangeKind changeKind,
        Filters filters) {

    /** All of one population, drills excluded. */
    public static MetricsQuery of(Basis basis) {
        return new MetricsQuery(basis, null, null, null, null, Filters.NONE);
    }

    MetricsQuery with(Drills drills) {
        return new MetricsQuery(basis, from, to, component, changeKind, filters.with(drills));
    }

    /** The same for a part of the window, [start, end). */
    public MetricsQuery within(Instant start, Instant end) {
        return new MetricsQuery(basis, start, end, component, changeKind, filters);
    }

    /**
     * @param at the time that the fact's window goes by
     */
    public boolean includes(Traits traits, Instant at) {
        return isWithin(at) && isAbout(traits);
    }

    /** Whatever its time. */
    boolean isAbout(Traits traits) {
        return traits.basis() == basis
                && (component == null || traits.components().contains(component))
                && (changeKind == null || traits.changeKinds().contains(changeKind))
                && filters.include(traits);
    }

    boolean isWithin(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }
}
