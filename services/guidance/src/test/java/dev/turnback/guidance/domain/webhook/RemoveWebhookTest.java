package dev.turnback.guidance.domain.webhook;

import static dev.turnback.guidance.domain.webhook.WebhookExamples.ID;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.NOON;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.REMOVED;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.added;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.nothing;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.queued;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.removed;

import dev.turnback.guidance.domain.webhook.WebhookCommand.RemoveWebhook;
import dev.turnback.guidance.domain.webhook.WebhookRejection.NoSuchWebhook;
import dev.turnback.guidance.domain.webhook.WebhookRejection.WebhookRemovedAlready;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RemoveWebhookTest {

    private static final RemoveWebhook REMOVE = new RemoveWebhook(ID, "nobody listens", NOON);

    @Nested
    class Accepted {
        @Test
        void whetherOrNotSomethingWaits() {
            added().when(REMOVE).thenAccepted(REMOVED);
            queued().when(REMOVE).thenAccepted(REMOVED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNone() {
            nothing().when(REMOVE).thenRejected(new NoSuchWebhook());
        }

        @Test
        void whenItWasRemovedForAnotherReason() {
            removed()
                    .when(new RemoveWebhook(ID, "moved", NOON))
                    .thenRejected(new WebhookRemovedAlready("nobody listens"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItWasRemovedForThat() {
            removed().when(REMOVE).thenIgnored();
        }
    }
}
