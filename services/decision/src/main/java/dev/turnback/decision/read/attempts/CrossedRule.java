package dev.turnback.decision.read.attempts;

import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationOpened;
import dev.turnback.decision.domain.obligation.ObligationEvent.ReleaseJoined;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * That a rule of a component was crossed, to find its obligation by the component.
 *
 * @param at when the breach began, as it was told first, UTC
 */
public record CrossedRule(String obligationId, String component, Instant at) {

    public static final View<CrossedRule> VIEW =
            new View<>(
                    ViewDefinition.named("crossed-rules", 1)
                            .indexed(
                                    "byComponent",
                                    ViewKey.string("component"),
                                    ViewKey.instant("at")),
                    CrossedRule.class,
                    List.of(
                            new View.Fold<>(
                                    ObligationOpened.class,
                                    e -> id(e.obligationId(), e.bound()),
                                    (_, e) -> row(e.obligationId(), e.bound(), e.onset())),
                            new View.Fold<>(
                                    ReleaseJoined.class,
                                    e -> id(e.obligationId(), e.bound()),
                                    (row, e) ->
                                            row == null
                                                    ? row(e.obligationId(), e.bound(), e.onset())
                                                    : row)),
                    row ->
                            Map.of(
                                    "component", ViewValue.of(row.component()),
                                    "at", ViewValue.of(row.at())));

    /** Those of a component whose first breach began in a time, in order of time. */
    public static ViewQuery ofComponent(String component, Instant from, Instant to) {
        return ViewQuery.along("crossed-rules", "byComponent")
                .with(ViewValue.of(component))
                .from(ViewValue.of(from))
                .to(ViewValue.of(to));
    }

    private static CrossedRule row(String obligationId, Bound bound, Instant onset) {
        return new CrossedRule(obligationId, bound.component(), onset);
    }

    private static String id(String obligationId, Bound bound) {
        return obligationId + "/" + bound.component();
    }
}
