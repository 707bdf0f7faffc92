package dev.turnback.release.publish;

import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.SheetRule;
import dev.turnback.release.domain.sheet.Measured;
import dev.turnback.release.domain.sheet.Rule;
import dev.turnback.release.domain.sheet.SheetEvent;
import org.jspecify.annotations.Nullable;

/** What the other services learn of decision sheets. */
final class PublishedSheets {

    private PublishedSheets() {}

    static ReleaseEvents of(SheetEvent event) {
        return switch (event) {
            case SheetEvent.SheetWritten e ->
                    new ReleaseEvents.SheetPublished(
                            e.sheetId(),
                            e.component(),
                            e.content().name(),
                            e.version(),
                            e.content().rules().stream().map(PublishedSheets::rule).toList(),
                            e.at());
            case SheetEvent.SheetRetired e ->
                    new ReleaseEvents.SheetRetired(e.sheetId(), e.component(), e.at());
        };
    }

    private static SheetRule rule(Rule rule) {
        return new SheetRule(
                rule.id(),
                rule.name(),
                rule.signal(),
                rule.harmKind(),
                rule.comparison(),
                rule.threshold(),
                rule.clearThreshold(),
                rule.sustainSeconds(),
                rule.minSamples(),
                rule.quietSeconds(),
                rule.requiredAction(),
                rule.budgetSeconds(),
                rule.minHarm(),
                rule.owner(),
                rule.staleAfterSeconds(),
                rule.mustHaveData(),
                rule.rollForwardAllowed(),
                measured(rule.measured()));
    }

    private static SheetRule.@Nullable Measured measured(@Nullable Measured measured) {
        return measured == null
                ? null
                : new SheetRule.Measured(measured.dataSource(), measured.query());
    }
}
