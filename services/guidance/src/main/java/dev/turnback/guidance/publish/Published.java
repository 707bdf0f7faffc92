package dev.turnback.guidance.publish;

import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.guidance.domain.improvement.ImprovementEvent;
import dev.turnback.guidance.domain.item.Cause;
import dev.turnback.guidance.domain.item.Clause;
import dev.turnback.guidance.domain.item.ItemEvent;
import dev.turnback.guidance.domain.item.Origin;
import dev.turnback.guidance.domain.webhook.WebhookEvent;
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
            case ItemEvent e -> item(e);
            case ImprovementEvent e -> improvement(e);
            case WebhookEvent e -> webhook(e);
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

    /** Who is told, and whether it arrived, is theirs and the stewards'. */
    private static Optional<GuidanceEvents> webhook(WebhookEvent event) {
        return switch (event) {
            case WebhookEvent.WebhookAdded _,
                    WebhookEvent.SecretChanged _,
                    WebhookEvent.WebhookRemoved _,
                    WebhookEvent.DeliveryQueued _,
                    WebhookEvent.ChangeDelivered _,
                    WebhookEvent.DeliveryFailed _,
                    WebhookEvent.DeliveryGivenUp _,
                    WebhookEvent.DeliveryRetried _ ->
                    Optional.empty();
        };
    }

    private static Optional<GuidanceEvents> item(ItemEvent event) {
        return switch (event) {
            case ItemEvent.GuidanceProposed e -> Optional.of(proposed(e));
            case ItemEvent.GuidanceAdopted e ->
                    Optional.of(
                            new GuidanceEvents.GuidanceAdopted(
                                    e.guidanceId(), e.version(), e.at()));
            case ItemEvent.GuidanceRevised e -> Optional.of(revised(e));
            case ItemEvent.GuidanceRetired e ->
                    Optional.of(
                            new GuidanceEvents.GuidanceRetired(
                                    e.guidanceId(), e.version(), e.reason(), e.at()));
            case ItemEvent.GuidanceReviewDue e ->
                    Optional.of(
                            new GuidanceEvents.GuidanceReviewDue(
                                    e.guidanceId(), e.version(), cause(e.cause()), e.at()));
            case ItemEvent.GuidanceReviewed e ->
                    Optional.of(
                            new GuidanceEvents.GuidanceReviewed(
                                    e.guidanceId(), e.version(), e.causes(), e.reason(), e.at()));
            case ItemEvent.GuidanceAcknowledged _ -> Optional.empty();
        };
    }

    private static GuidanceEvents proposed(ItemEvent.GuidanceProposed event) {
        Clause clause = event.clause();
        return new GuidanceEvents.GuidanceProposed(
                event.guidanceId(),
                clause.text(),
                clause.scope(),
                clause.pattern(),
                clause.check(),
                origin(event.origin()),
                event.at());
    }

    private static GuidanceEvents revised(ItemEvent.GuidanceRevised event) {
        Clause clause = event.clause();
        return new GuidanceEvents.GuidanceRevised(
                event.guidanceId(),
                event.version(),
                clause.text(),
                clause.scope(),
                clause.pattern(),
                clause.check(),
                event.reason(),
                event.at());
    }

    private static GuidanceEvents.Cause cause(Cause cause) {
        return new GuidanceEvents.Cause(
                cause.component(), cause.what(), cause.description(), cause.position());
    }

    private static GuidanceEvents.@Nullable Origin origin(@Nullable Origin origin) {
        return origin == null
                ? null
                : new GuidanceEvents.Origin(
                        origin.findingId(), origin.incidentId(), origin.position());
    }
}
