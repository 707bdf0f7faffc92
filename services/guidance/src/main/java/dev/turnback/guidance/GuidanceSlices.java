package dev.turnback.guidance;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.guidance.domain.improvement.Improvement;
import dev.turnback.guidance.domain.improvement.ImprovementCommand;
import dev.turnback.guidance.domain.improvement.ImprovementDecider;
import dev.turnback.guidance.domain.improvement.ImprovementEvent;
import dev.turnback.guidance.domain.improvement.ImprovementRejection;
import dev.turnback.guidance.domain.item.Item;
import dev.turnback.guidance.domain.item.ItemCommand;
import dev.turnback.guidance.domain.item.ItemDecider;
import dev.turnback.guidance.domain.item.ItemEvent;
import dev.turnback.guidance.domain.item.ItemRejection;
import dev.turnback.guidance.domain.webhook.Webhook;
import dev.turnback.guidance.domain.webhook.WebhookCommand;
import dev.turnback.guidance.domain.webhook.WebhookDecider;
import dev.turnback.guidance.domain.webhook.WebhookEvent;
import dev.turnback.guidance.domain.webhook.WebhookRejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How each decider is wired to the log. {@code finding} and {@code incident} are there to find what
 * came of them by.
 */
public final class GuidanceSlices {

    public static final DeciderSlice<ItemCommand, Item, ItemEvent, ItemRejection> ITEM =
            new DeciderSlice<>(
                    "Guidance",
                    new ItemDecider(),
                    ItemCommand.class,
                    ItemEvent.class,
                    "guidance",
                    ItemCommand::guidanceId,
                    GuidanceSlices::tagsOf,
                    Map.of(
                            ItemEvent.GuidanceProposed.class, "guidance-proposed#2",
                            ItemEvent.GuidanceAdopted.class, "guidance-adopted#2",
                            ItemEvent.GuidanceRevised.class, "guidance-revised#2",
                            ItemEvent.GuidanceRetired.class, "guidance-retired#1",
                            ItemEvent.GuidanceReviewDue.class, "guidance-review-due#1",
                            ItemEvent.GuidanceReviewed.class, "guidance-reviewed#1",
                            ItemEvent.GuidanceAcknowledged.class, "guidance-acknowledged#1"));

    public static final DeciderSlice<
                    ImprovementCommand, Improvement, ImprovementEvent, ImprovementRejection>
            IMPROVEMENT =
                    new DeciderSlice<>(
                            "Improvement",
                            new ImprovementDecider(),
                            ImprovementCommand.class,
                            ImprovementEvent.class,
                            "improvement",
                            ImprovementCommand::improvementId,
                            event -> Map.of("improvement", event.improvementId()),
                            Map.of(
                                    ImprovementEvent.ImprovementProposed.class,
                                    "improvement-proposed#1",
                                    ImprovementEvent.ImprovementStarted.class,
                                    "improvement-started#1",
                                    ImprovementEvent.ImprovementDelivered.class,
                                    "improvement-delivered#1",
                                    ImprovementEvent.ImprovementDropped.class,
                                    "improvement-dropped#1"));

    public static final DeciderSlice<WebhookCommand, Webhook, WebhookEvent, WebhookRejection>
            WEBHOOK =
                    new DeciderSlice<>(
                            "Webhook",
                            new WebhookDecider(),
                            WebhookCommand.class,
                            WebhookEvent.class,
                            "webhook",
                            WebhookCommand::webhookId,
                            event -> Map.of("webhook", event.webhookId()),
                            Map.of(
                                    WebhookEvent.WebhookAdded.class, "webhook-added#1",
                                    WebhookEvent.SecretChanged.class, "secret-changed#1",
                                    WebhookEvent.WebhookRemoved.class, "webhook-removed#1",
                                    WebhookEvent.DeliveryQueued.class, "delivery-queued#1",
                                    WebhookEvent.ChangeDelivered.class, "change-delivered#1",
                                    WebhookEvent.DeliveryFailed.class, "delivery-failed#1",
                                    WebhookEvent.DeliveryGivenUp.class, "delivery-given-up#1",
                                    WebhookEvent.DeliveryRetried.class, "delivery-retried#1"));

    public static final List<DeciderSlice<?, ?, ?, ?>> ALL = List.of(ITEM, IMPROVEMENT, WEBHOOK);

    private GuidanceSlices() {}

    private static Map<String, String> tagsOf(ItemEvent event) {
        Map<String, String> tags = new HashMap<>();
        tags.put("guidance", event.guidanceId());
        if (event instanceof ItemEvent.GuidanceProposed(_, _, var origin, _) && origin != null) {
            tags.put("finding", origin.findingId());
            tags.put("incident", origin.incidentId());
        }
        return tags;
    }
}
