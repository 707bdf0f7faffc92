package dev.turnback.decision.read.advice;

import dev.turnback.contracts.release.ReleaseEvents.SheetPublished;
import dev.turnback.contracts.release.SheetRule;
import dev.turnback.decision.signal.live.SheetPin;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.util.List;
import java.util.Map;

/**
 * All rules of one version of a decision sheet, also those that are incomplete.
 *
 * @param id of sheet and version; see {@link SheetPin#key}
 */
record PinnedSheet(String id, List<SheetRule> rules) {

    static final View<PinnedSheet> VIEW =
            new View<>(
                    ViewDefinition.named("pinned-sheets", 1),
                    PinnedSheet.class,
                    List.of(
                            new View.Fold<>(
                                    SheetPublished.class,
                                    event -> new SheetPin(event.sheetId(), event.version()).key(),
                                    (_, event) ->
                                            new PinnedSheet(
                                                    new SheetPin(event.sheetId(), event.version())
                                                            .key(),
                                                    event.rules()))),
                    _ -> Map.of());

    PinnedSheet {
        rules = List.copyOf(rules);
    }
}
