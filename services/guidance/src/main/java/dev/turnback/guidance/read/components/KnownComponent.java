package dev.turnback.guidance.read.components;

import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.ComponentRegistered;
import dev.turnback.contracts.release.ReleaseEvents.ComponentRetired;
import dev.turnback.contracts.release.ReleaseEvents.OwnershipChanged;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component and who owns it.
 *
 * @param team null when nobody does
 * @param retired true once nothing of it is released any more
 */
public record KnownComponent(String id, @Nullable String team, boolean retired) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "release";

    public static final View<KnownComponent> VIEW =
            new View<>(
                    ViewDefinition.named("known-components", 1)
                            .indexed("byId", ViewKey.string("id")),
                    KnownComponent.class,
                    List.of(
                            new View.Fold<>(
                                    ComponentRegistered.class,
                                    ReleaseEvents::subject,
                                    (_, e) -> new KnownComponent(e.component(), e.team(), false)),
                            new View.Fold<>(
                                    OwnershipChanged.class,
                                    ReleaseEvents::subject,
                                    (row, e) ->
                                            new KnownComponent(
                                                    e.component(),
                                                    e.team(),
                                                    row != null && row.retired())),
                            new View.Fold<>(
                                    ComponentRetired.class,
                                    ReleaseEvents::subject,
                                    (row, e) ->
                                            new KnownComponent(
                                                    e.component(),
                                                    row == null ? null : row.team(),
                                                    true))),
                    row -> Map.of("id", ViewValue.of(row.id())));

    public static ViewQuery all() {
        return ViewQuery.along("known-components", "byId");
    }
}
