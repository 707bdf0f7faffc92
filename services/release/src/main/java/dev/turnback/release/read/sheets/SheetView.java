package dev.turnback.release.read.sheets;

import dev.turnback.release.domain.sheet.Rule;
import dev.turnback.release.domain.sheet.SheetContent;
import dev.turnback.release.domain.sheet.SheetEvent;
import dev.turnback.release.domain.sheet.SheetPolicies.Incomplete;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision sheet as it is shown; times are UTC, durations in seconds.
 *
 * @param component null for a template
 * @param incomplete the rules that lack something, by id
 * @param fromTemplate the template it began with
 * @param version 1 and up: what a revision names in {@code If-Match}
 * @param versions every version, the first one first
 * @param at of the last event
 * @param by who asked for it, as an id
 * @param position of the last event, as in {@code release:4}
 */
public record SheetView(
        String id,
        @Nullable String component,
        String name,
        List<Rule> rules,
        List<Incomplete> incomplete,
        @Nullable String fromTemplate,
        State state,
        int version,
        List<Version> versions,
        Instant at,
        String by,
        String position) {

    /** What the index has in place of a component for the templates; no component is named so. */
    static final String TEMPLATE = "";

    public SheetView {
        rules = List.copyOf(rules);
        incomplete = List.copyOf(incomplete);
        versions = List.copyOf(versions);
    }

    /** Whether releases are pinned to it. */
    public enum State {
        ACTIVE,
        RETIRED
    }

    /**
     * @param note why it was revised
     */
    public record Version(
            int version, Instant at, String by, @Nullable String note, SheetContent content) {}

    public static final View<SheetView> VIEW =
            new View<>(
                    ViewDefinition.named("sheets", 1)
                            .indexed("byName", ViewKey.string("name"))
                            .indexed(
                                    "byComponent",
                                    ViewKey.string("component"),
                                    ViewKey.string("name"))
                            .indexed(
                                    "byAge",
                                    ViewKey.string("component"),
                                    ViewKey.string("state"),
                                    ViewKey.instant("writtenAt")),
                    SheetView.class,
                    List.of(
                            new View.Fold<>(
                                    SheetEvent.class, SheetEvent::sheetId, SheetHistory::evolve)),
                    row ->
                            Map.of(
                                    "component", componentOrTemplate(row),
                                    "state", ViewValue.of(row.state().name()),
                                    "name", ViewValue.of(row.name()),
                                    "writtenAt", ViewValue.of(row.versions().getLast().at())));

    private static ViewValue componentOrTemplate(SheetView row) {
        return ViewValue.of(row.component() == null ? TEMPLATE : row.component());
    }
}
