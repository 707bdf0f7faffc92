package dev.turnback.guidance.domain.webhook;

/** Why a webhook's command is refused. */
public sealed interface WebhookRejection {

    record NoSuchWebhook() implements WebhookRejection {}

    record WebhookAddedDifferently() implements WebhookRejection {}

    record WebhookRemovedAlready(String reason) implements WebhookRejection {}

    /** It arrived, is on its way, or never was. */
    record NothingGivenUp(int number) implements WebhookRejection {}
}
