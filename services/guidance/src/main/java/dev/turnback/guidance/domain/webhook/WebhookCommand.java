package dev.turnback.guidance.domain.webhook;

import dev.turnback.contracts.Scope;
import java.time.Instant;

/** What can be asked of a webhook; {@code at} is UTC. Secrets are kept beside the log. */
public sealed interface WebhookCommand {

    String webhookId();

    /**
     * @param address where it is told
     * @param scope what it is told of: guidance that applies to some of it
     * @param secretId under which its secret is kept
     */
    record AddWebhook(String webhookId, String address, Scope scope, String secretId, Instant at)
            implements WebhookCommand {}

    /**
     * @param secretId under which the new one is kept
     */
    record ChangeSecret(String webhookId, String secretId, Instant at) implements WebhookCommand {}

    record RemoveWebhook(String webhookId, String reason, Instant at) implements WebhookCommand {}

    record QueueDelivery(String webhookId, Change change, Instant at) implements WebhookCommand {}

    /**
     * @param number of the delivery
     * @param tries with this one, 1 and up
     */
    record RecordTry(String webhookId, int number, int tries, Result result, Instant at)
            implements WebhookCommand {}

    /**
     * @param number of the delivery, which was given up
     */
    record RetryDelivery(String webhookId, int number, Instant at) implements WebhookCommand {}
}
