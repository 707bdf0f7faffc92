package dev.turnback.guidance.read.webhooks;

import dev.turnback.guidance.domain.webhook.Change;
import dev.turnback.guidance.domain.webhook.WebhookEvent.ChangeDelivered;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryFailed;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryGivenUp;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryQueued;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryRetried;
import dev.turnback.guidance.domain.webhook.WebhookEvent.OfDelivery;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change for one webhook, as it is shown; times are UTC.
 *
 * @param number of the webhook's deliveries, 1 and up
 * @param change what is told; {@code eventId} is sent as {@code webhook-id} with each try
 * @param tries so far
 * @param status that was answered when it arrived, null before
 * @param why the last try was in vain, null when none was
 * @param nextAt when it is tried next, null when it is not
 * @param endedAt when it arrived or was given up, null before
 */
public record DeliveryRow(
        String webhookId,
        int number,
        State state,
        Change change,
        int tries,
        @Nullable Integer status,
        @Nullable String why,
        Instant queuedAt,
        @Nullable Instant nextAt,
        @Nullable Instant endedAt) {

    /** What became of it. */
    public enum State {
        WAITING,
        DELIVERED,
        GIVEN_UP
    }

    public static final View<DeliveryRow> VIEW =
            new View<>(
                    ViewDefinition.named("webhook-deliveries", 1)
                            .indexed(
                                    "byWebhook",
                                    ViewKey.string("webhook"),
                                    ViewKey.number("number"))
                            .indexed(
                                    "byWaiting",
                                    ViewKey.string("waiting"),
                                    ViewKey.number("number")),
                    DeliveryRow.class,
                    List.of(
                            new View.Fold<>(
                                    OfDelivery.class, DeliveryRow::id, DeliveryRow::evolve)),
                    DeliveryRow::keys);

    /** The deliveries of a webhook, the last first. */
    static ViewQuery of(String webhookId) {
        return ViewQuery.along("webhook-deliveries", "byWebhook")
                .with(ViewValue.of(webhookId))
                .backwards();
    }

    /** The first that waits: nothing of the same webhook is sent before it. */
    public static ViewQuery firstOf(String webhookId) {
        return ViewQuery.along("webhook-deliveries", "byWaiting")
                .with(ViewValue.of(webhookId))
                .limit(1);
    }

    /** Of the row of a delivery. */
    public static String id(String webhookId, int number) {
        return webhookId + "/" + number;
    }

    private static String id(OfDelivery event) {
        return id(event.webhookId(), event.number());
    }

    private static Map<String, ViewValue> keys(DeliveryRow row) {
        Map<String, ViewValue> keys = new HashMap<>();
        keys.put("webhook", ViewValue.of(row.webhookId()));
        keys.put("number", ViewValue.of(row.number()));
        if (row.state() == State.WAITING) {
            keys.put("waiting", ViewValue.of(row.webhookId()));
        }
        return keys;
    }

    private static @Nullable DeliveryRow evolve(@Nullable DeliveryRow row, OfDelivery event) {
        if (event instanceof DeliveryQueued e) {
            return new DeliveryRow(
                    e.webhookId(),
                    e.number(),
                    State.WAITING,
                    e.change(),
                    0,
                    null,
                    null,
                    e.at(),
                    e.at(),
                    null);
        }
        return row == null
                ? null
                : switch (event) {
                    case DeliveryQueued _ -> row;
                    case ChangeDelivered e ->
                            row.now(State.DELIVERED, e.tries(), e.status(), row.why, null, e.at());
                    case DeliveryFailed e ->
                            row.now(State.WAITING, e.tries(), null, e.why(), e.nextAt(), null);
                    case DeliveryGivenUp e ->
                            row.now(State.GIVEN_UP, e.tries(), null, e.why(), null, e.at());
                    case DeliveryRetried e ->
                            row.now(State.WAITING, row.tries, null, row.why, e.at(), null);
                };
    }

    /** As it is once its webhook is removed. */
    DeliveryRow stopped() {
        return state == State.WAITING
                ? now(State.GIVEN_UP, tries, null, "the webhook was removed", null, null)
                : this;
    }

    private DeliveryRow now(
            State nowIn,
            int tried,
            @Nullable Integer answered,
            @Nullable String whyNot,
            @Nullable Instant next,
            @Nullable Instant ended) {
        return new DeliveryRow(
                webhookId, number, nowIn, change, tried, answered, whyNot, queuedAt, next, ended);
    }
}
