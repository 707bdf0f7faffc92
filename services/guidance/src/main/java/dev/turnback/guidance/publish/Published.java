package dev.turnback.guidance.publish;

import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.guidance.domain.improvement.ImprovementEvent;
import dev.turnback.guidance.domain.item.Clause;
import dev.turnback.guidance.domain.item.ItemEvent;
import dev.turnback.guidance.domain.item.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every private event, and what of it the other services learn. */
public final class Published {

    private Published() {}

    /**
     * @param event an event of one of this service's slices
     * @return empty when the event is nobody else's business
     */
    public static Optional<GuidanceEvents> of(Object event) {
        return switch (event) {
            case ItemEvent e -> Optional.of(item(e));
            case ImprovementEvent e -> improvement(e);
            default -> throw new IllegalArgumentException("no event of this service: " + event);
        };
    }

    /** What is to be built is shown to those who build it; no other service goes by it. */
    private static Optional<GuidanceEvents> improvement(ImprovementEvent event) {
        return switch (event) {
            case ImprovementEvent.ImprovementProposed _,
                    ImprovementEvent.ImprovementStarted _,
                    ImprovementEvent.ImprovementDelivered _,
                    ImprovementEvent.ImprovementDropped _ ->
                    Optional.empty();
        };
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
