package dev.turnback.release.read.heard;

import dev.turnback.contracts.Scope;
import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceAdopted;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceProposed;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceRevised;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item of guidance; it binds from its adoption on. */
public record KnownGuidance(String id, String clause, Scope scope, boolean adopted) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "guidance";

    public static final View<KnownGuidance> VIEW =
            new View<>(
                    ViewDefinition.named("known-guidance", 1)
                            .indexed("adopted", ViewKey.string("adopted")),
                    KnownGuidance.class,
                    List.of(
                            new View.Fold<>(
                                    GuidanceEvents.class,
                                    GuidanceEvents::guidanceId,
                                    KnownGuidance::evolve)),
                    row -> row.adopted() ? Map.of("adopted", ViewValue.of(row.id())) : Map.of());

    /** What teams are asked to follow now. */
    public static ViewQuery allAdopted() {
        return ViewQuery.along("known-guidance", "adopted");
    }

    private static @Nullable KnownGuidance evolve(
            @Nullable KnownGuidance row, GuidanceEvents event) {
        return switch (event) {
            case GuidanceProposed e ->
                    new KnownGuidance(e.guidanceId(), e.clause(), e.scope(), false);
            case GuidanceAdopted _ ->
                    row == null ? null : new KnownGuidance(row.id, row.clause, row.scope, true);
            case GuidanceRevised e ->
                    row == null
                            ? null
                            : new KnownGuidance(row.id, e.clause(), e.scope(), row.adopted);
        };
    }
}
