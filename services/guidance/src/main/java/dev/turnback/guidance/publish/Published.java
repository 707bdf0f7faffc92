package dev.turnback.guidance.publish;

import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.guidance.domain.item.Clause;
import dev.turnback.guidance.domain.item.ItemEvent;
import dev.turnback.guidance.domain.item.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every private event, and what of it the other services learn. */
public final class Published {

    private Published() {}

    /**
     * @param event an event of this service's slice
     */
    public static Optional<GuidanceEvents> of(Object event) {
        if (event instanceof ItemEvent known) {
            return Optional.of(item(known));
        }
        throw new IllegalArgumentException("no event of this service: " + event);
    }

    private static GuidanceEvents item(ItemEvent event) {
        return switch (event) {
            case ItemEvent.GuidanceProposed e -> {
                Clause clause = e.clause();
                yield new GuidanceEvents.GuidanceProposed(
                        e.guidanceId(),
                        clause.text(),
                        clause.scope(),
                        clause.pattern(),
                        origin(e.origin()),
                        e.at());
            }
            case ItemEvent.GuidanceAdopted e ->
                    new GuidanceEvents.GuidanceAdopted(e.guidanceId(), e.version(), e.at());
            case ItemEvent.GuidanceRevised e -> {
                Clause clause = e.clause();
                yield new GuidanceEvents.GuidanceRevised(
                        e.guidanceId(),
                        e.version(),
                        clause.text(),
                        clause.scope(),
                        clause.pattern(),
                        e.reason(),
                        e.at());
            }
        };
    }

    private static GuidanceEvents.@Nullable Origin origin(@Nullable Origin origin) {
        return origin == null
                ? null
                : new GuidanceEvents.Origin(
                        origin.findingId(), origin.incidentId(), origin.position());
    }
}
