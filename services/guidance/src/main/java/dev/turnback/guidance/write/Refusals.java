package dev.turnback.guidance.write;

import static dev.turnback.service.Refusal.forbidden;
import static dev.turnback.service.Refusal.missing;
import static dev.turnback.service.Refusal.overtaken;

import dev.turnback.guidance.domain.improvement.ImprovementRejection;
import dev.turnback.guidance.domain.item.ItemRejection;
import dev.turnback.guidance.domain.webhook.WebhookRejection;
import dev.turnback.service.Refusal;

/** Every rejection in words. */
public final class Refusals {

    private Refusals() {}

    /**
     * @param reason a rejection of one of this service's slices
     */
    public static Refusal of(Object reason) {
        return switch (reason) {
            case ItemRejection r -> item(r);
            case ImprovementRejection r -> improvement(r);
            case WebhookRejection r -> webhook(r);
            default ->
                    throw new IllegalArgumentException("no rejection of this service: " + reason);
        };
    }

    private static Refusal improvement(ImprovementRejection rejection) {
        return switch (rejection) {
            case ImprovementRejection.NoSuchImprovement r ->
                    missing(r, "there is no such improvement");
            case ImprovementRejection.ImprovementProposedDifferently r ->
                    overtaken(r, "the improvement is proposed already, in other words");
            case ImprovementRejection.NotStarted r ->
                    forbidden(r, "nobody said that it is being built: start it first");
            case ImprovementRejection.DeliveredAlready r ->
                    overtaken(r, "the improvement is delivered already");
            case ImprovementRejection.DroppedAlready r ->
                    overtaken(r, "the improvement was dropped: " + r.reason());
            case ImprovementRejection.BeforeItStarted r ->
                    forbidden(r, "that is before it was started, " + r.startedAt());
        };
    }

    private static Refusal webhook(WebhookRejection rejection) {
        return switch (rejection) {
            case WebhookRejection.NoSuchWebhook r -> missing(r, "there is no such webhook");
            case WebhookRejection.WebhookAddedDifferently r ->
                    overtaken(r, "the webhook is there already, with another address or scope");
            case WebhookRejection.WebhookRemovedAlready r ->
                    overtaken(r, "the webhook was removed: " + r.reason());
            case WebhookRejection.NothingGivenUp r ->
                    forbidden(
                            r,
                            "delivery "
                                    + r.number()
                                    + " was not given up: it arrived, is still"
                                    + " tried, or never was");
        };
    }

    private static Refusal item(ItemRejection rejection) {
        return switch (rejection) {
            case ItemRejection.NeverProposed r -> missing(r, "there is no such guidance item");
            case ItemRejection.ProposedDifferently r ->
                    overtaken(r, "the item is proposed already, in other words");
            case ItemRejection.RevisedMeanwhile r ->
                    overtaken(r, "somebody else revised it: it is at version " + r.version());
            case ItemRejection.NotAdopted r ->
                    forbidden(r, "nobody is asked to follow it yet: adopt it first");
            case ItemRejection.RetiredAlready r ->
                    overtaken(r, "the item was retired: " + r.reason());
        };
    }
}
