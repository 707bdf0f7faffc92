package dev.turnback.guidance.domain.webhook;

import dev.turnback.guidance.domain.webhook.Webhook.Active;
import dev.turnback.guidance.domain.webhook.Webhook.NotAdded;
import dev.turnback.guidance.domain.webhook.Webhook.Open;
import dev.turnback.guidance.domain.webhook.Webhook.Removed;
import dev.turnback.guidance.domain.webhook.WebhookCommand.AddWebhook;
import dev.turnback.guidance.domain.webhook.WebhookCommand.ChangeSecret;
import dev.turnback.guidance.domain.webhook.WebhookCommand.QueueDelivery;
import dev.turnback.guidance.domain.webhook.WebhookCommand.RecordTry;
import dev.turnback.guidance.domain.webhook.WebhookCommand.RemoveWebhook;
import dev.turnback.guidance.domain.webhook.WebhookCommand.RetryDelivery;
import dev.turnback.guidance.domain.webhook.WebhookEvent.ChangeDelivered;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryFailed;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryGivenUp;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryQueued;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryRetried;
import dev.turnback.guidance.domain.webhook.WebhookEvent.SecretChanged;
import dev.turnback.guidance.domain.webhook.WebhookEvent.WebhookAdded;
import dev.turnback.guidance.domain.webhook.WebhookEvent.WebhookRemoved;
import dev.turnback.guidance.domain.webhook.WebhookRejection.NoSuchWebhook;
import dev.turnback.guidance.domain.webhook.WebhookRejection.NothingGivenUp;
import dev.turnback.guidance.domain.webhook.WebhookRejection.WebhookAddedDifferently;
import dev.turnback.guidance.domain.webhook.WebhookRejection.WebhookRemovedAlready;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a webhook may do next, state by state. */
public final class WebhookDecider
        implements Decider<WebhookCommand, Webhook, WebhookEvent, WebhookRejection> {

    @Override
    public Webhook initial() {
        return new NotAdded();
    }

    @Override
    public Outcome<WebhookEvent, WebhookRejection> decide(WebhookCommand command, Webhook webhook) {
        return switch (webhook) {
            case NotAdded _ -> onNotAdded(command);
            case Active active -> onActive(command, active);
            case Removed removed -> onRemoved(command, removed);
        };
    }

    private static Outcome<WebhookEvent, WebhookRejection> onNotAdded(WebhookCommand command) {
        return command instanceof AddWebhook c
                ? Outcome.accepted(
                        new WebhookAdded(
                                c.webhookId(), c.address(), c.scope(), c.secretId(), c.at()))
                : Outcome.rejected(new NoSuchWebhook());
    }

    private static Outcome<WebhookEvent, WebhookRejection> onActive(
            WebhookCommand command, Active webhook) {
        return switch (command) {
            case AddWebhook c ->
                    c.address().equals(webhook.address()) && c.scope().equals(webhook.scope())
                            ? Outcome.ignored()
                            : Outcome.rejected(new WebhookAddedDifferently());
            case ChangeSecret c ->
                    Outcome.accepted(new SecretChanged(c.webhookId(), c.secretId(), c.at()));
            case RemoveWebhook c ->
                    Outcome.accepted(new WebhookRemoved(c.webhookId(), c.reason(), c.at()));
            case QueueDelivery c ->
                    c.change().position() <= webhook.told()
                            ? Outcome.ignored()
                            : Outcome.accepted(
                                    new DeliveryQueued(
                                            c.webhookId(), webhook.last() + 1, c.change(), c.at()));
            case RecordTry c -> record(c, webhook.open().get(c.number()));
            case RetryDelivery c -> retry(c, webhook.open().get(c.number()));
        };
    }

    /** What is told of a try that nobody waits for any more changes nothing. */
    private static Outcome<WebhookEvent, WebhookRejection> record(
            RecordTry command, @Nullable Open delivery) {
        if (delivery == null || delivery.givenUp() || command.tries() != delivery.tries() + 1) {
            return Outcome.ignored();
        }
        return Outcome.accepted(
                switch (command.result()) {
                    case Result.Taken(int status) ->
                            new ChangeDelivered(
                                    command.webhookId(),
                                    command.number(),
                                    command.tries(),
                                    status,
                                    command.at());
                    case Result.NotTaken(String why) -> notTaken(command, delivery, why);
                });
    }

    private static WebhookEvent notTaken(RecordTry command, Open delivery, String why) {
        return WebhookPolicies.nextTry(
                        command.tries() - delivery.before(), delivery.since(), command.at())
                .<WebhookEvent>map(
                        next ->
                                new DeliveryFailed(
                                        command.webhookId(),
                                        command.number(),
                                        command.tries(),
                                        why,
                                        next,
                                        command.at()))
                .orElseGet(
                        () ->
                                new DeliveryGivenUp(
                                        command.webhookId(),
                                        command.number(),
                                        command.tries(),
                                        why,
                                        command.at()));
    }

    private static Outcome<WebhookEvent, WebhookRejection> retry(
            RetryDelivery command, @Nullable Open delivery) {
        return delivery != null && delivery.givenUp()
                ? Outcome.accepted(
                        new DeliveryRetried(command.webhookId(), command.number(), command.at()))
                : Outcome.rejected(new NothingGivenUp(command.number()));
    }

    private static Outcome<WebhookEvent, WebhookRejection> onRemoved(
            WebhookCommand command, Removed webhook) {
        return command instanceof RemoveWebhook again && again.reason().equals(webhook.reason())
                ? Outcome.ignored()
                : Outcome.rejected(new WebhookRemovedAlready(webhook.reason()));
    }

    @Override
    public Webhook evolve(Webhook webhook, WebhookEvent event) {
        return switch (event) {
            case WebhookAdded e -> new Active(e.address(), e.scope(), e.secretId(), 0, 0, Map.of());
            case SecretChanged e -> active(webhook).withSecret(e.secretId());
            case WebhookRemoved e -> new Removed(e.reason());
            case DeliveryQueued e -> active(webhook).queued(e.number(), e.change(), e.at());
            case ChangeDelivered e -> active(webhook).with(e.number(), null);
            case DeliveryFailed e -> tried(active(webhook), e.number(), e.tries(), false);
            case DeliveryGivenUp e -> tried(active(webhook), e.number(), e.tries(), true);
            case DeliveryRetried e -> {
                Active active = active(webhook);
                yield active.with(e.number(), open(active, e.number()).again(e.at()));
            }
        };
    }

    private static Active tried(Active webhook, int number, int tries, boolean inVain) {
        return webhook.with(number, open(webhook, number).tried(tries, inVain));
    }

    private static Open open(Active webhook, int number) {
        Open open = webhook.open().get(number);
        if (open == null) {
            throw new IllegalStateException("delivery " + number + " is not open");
        }
        return open;
    }

    private static Active active(Webhook webhook) {
        if (webhook instanceof Active active) {
            return active;
        }
        throw new IllegalStateException("an event that cannot follow on " + webhook);
    }
}
