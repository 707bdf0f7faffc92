package dev.turnback.decision.signal.live;

import dev.turnback.contracts.release.ReleaseEvents.SheetPublished;
import dev.turnback.contracts.release.SheetRule;
import dev.turnback.decision.domain.obligation.Terms;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules of one version of a decision sheet that bind: those that are complete. */
public record SheetRules(String id, List<Terms> rules) {

    public static final View<SheetRules> VIEW =
            new View<>(
                    ViewDefinition.named("sheet-rules", 1),
                    SheetRules.class,
                    List.of(
                            new View.Fold<>(
                                    SheetPublished.class,
                                    event -> new SheetPin(event.sheetId(), event.version()).key(),
                                    (_, event) -> published(event))),
                    _ -> Map.of());

    public SheetRules {
        rules = List.copyOf(rules);
    }

    private static SheetRules published(SheetPublished event) {
        return new SheetRules(
                new SheetPin(event.sheetId(), event.version()).key(),
                event.rules().stream().flatMap(SheetRules::complete).toList());
    }

    /** Without threshold, budget or owner, or where every sample is stale at once: none. */
    public static Stream<Terms> complete(SheetRule rule) {
        if (rule.threshold() == null
                || rule.budgetSeconds() == null
                || rule.owner() == null
                || (rule.staleAfterSeconds() != null && rule.staleAfterSeconds() <= 0)) {
            return Stream.empty();
        }
        return Stream.of(
                new Terms(
                        rule.id(),
                        rule.name(),
                        rule.signal(),
                        rule.harmKind(),
                        rule.comparison(),
                        rule.threshold(),
                        rule.clearThreshold() == null ? rule.threshold() : rule.clearThreshold(),
                        rule.sustainSeconds(),
                        rule.minSamples(),
                        rule.quietSeconds(),
                        rule.requiredAction(),
                        rule.budgetSeconds(),
                        rule.minHarm(),
                        rule.owner(),
                        rule.staleAfterSeconds(),
                        rule.mustHaveData(),
                        rule.rollForwardAllowed()));
    }
}
