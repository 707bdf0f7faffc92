package dev.turnback.release.read.components;

import dev.turnback.release.domain.component.ComponentEvent;
import dev.turnback.release.domain.component.ComponentEvent.ComponentNoted;
import dev.turnback.release.domain.component.ComponentEvent.ComponentRegistered;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component as it is shown.
 *
 * @param name what people call it; its id until somebody says
 * @param team who owns it, null when nobody said
 * @param registered false while only releases or histories name it
 * @param since when it was first named
 */
public record ComponentView(
        String id, String name, @Nullable String team, boolean registered, Instant since) {

    public static final View<ComponentView> VIEW =
            new View<>(
                    ViewDefinition.named("components", 1).indexed("byId", ViewKey.string("id")),
                    ComponentView.class,
                    List.of(
                            new View.Fold<>(
                                    ComponentEvent.class,
                                    ComponentEvent::component,
                                    ComponentView::evolve)),
                    row -> Map.of("id", ViewValue.of(row.id())));

    static ComponentView evolve(@Nullable ComponentView view, ComponentEvent event) {
        return switch (event) {
            case ComponentNoted e ->
                    new ComponentView(e.component(), e.component(), null, false, e.at());
            case ComponentRegistered e ->
                    new ComponentView(
                            e.component(),
                            e.name(),
                            e.team(),
                            true,
                            view == null ? e.at() : view.since());
        };
    }
}
