package dev.turnback.guidance.domain.webhook;

import static dev.turnback.guidance.domain.webhook.WebhookExamples.ID;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.NOON;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.added;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.nothing;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.removed;

import dev.turnback.guidance.domain.webhook.WebhookCommand.ChangeSecret;
import dev.turnback.guidance.domain.webhook.WebhookEvent.SecretChanged;
import dev.turnback.guidance.domain.webhook.WebhookRejection.NoSuchWebhook;
import dev.turnback.guidance.domain.webhook.WebhookRejection.WebhookRemovedAlready;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeSecretTest {

    private static final ChangeSecret CHANGE = new ChangeSecret(ID, "sec_2", NOON);

    @Nested
    class Accepted {
        @Test
        void whileItIsTold() {
            added().when(CHANGE).thenAccepted(new SecretChanged(ID, "sec_2", NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNone() {
            nothing().when(CHANGE).thenRejected(new NoSuchWebhook());
        }

        @Test
        void whenItWasRemoved() {
            removed().when(CHANGE).thenRejected(new WebhookRemovedAlready("nobody listens"));
        }
    }
}
