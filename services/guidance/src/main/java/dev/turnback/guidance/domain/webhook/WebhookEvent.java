package dev.turnback.guidance.domain.webhook;

import dev.turnback.contracts.Scope;
import java.time.Instant;

/** What happened to a webhook; {@code at} is UTC. */
public sealed interface WebhookEvent {

    String webhookId();

    Instant at();

    /** What is about one of its deliveries, which are numbered from 1. */
    sealed interface OfDelivery {

        String webhookId();

        int number();
    }

    /**
     * @param secretId under which its secret is kept
     */
    record WebhookAdded(String webhookId, String address, Scope scope, String secretId, Instant at)
            implements WebhookEvent {}

    /**
     * @param secretId under which the new one is kept; the one before is forgotten
     */
    record SecretChanged(String webhookId, String secretId, Instant at) implements WebhookEvent {}

    /** It is told nothing any more, not even what waits; its secret is forgotten. */
    record WebhookRemoved(String webhookId, String reason, Instant at) implements WebhookEvent {}

    record DeliveryQueued(String webhookId, int number, Change change, Instant at)
            implements WebhookEvent, OfDelivery {}

    /**
     * @param tries that it took
     * @param status that the other side answered, 200 to 299
     */
    record ChangeDelivered(String webhookId, int number, int tries, int status, Instant at)
            implements WebhookEvent, OfDelivery {}

    /**
     * @param tries so far
     * @param nextAt when it is tried again
     */
    record DeliveryFailed(
            String webhookId, int number, int tries, String why, Instant nextAt, Instant at)
            implements WebhookEvent, OfDelivery {}

    /** It is not tried again unless somebody asks for it. */
    record DeliveryGivenUp(String webhookId, int number, int tries, String why, Instant at)
            implements WebhookEvent, OfDelivery {}

    /** Somebody asked for it to be tried again. */
    record DeliveryRetried(String webhookId, int number, Instant at)
            implements WebhookEvent, OfDelivery {}
}
