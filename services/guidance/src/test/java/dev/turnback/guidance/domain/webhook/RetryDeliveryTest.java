package dev.turnback.guidance.domain.webhook;

import static dev.turnback.guidance.domain.webhook.WebhookExamples.ID;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.NOON;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.failed;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.givenUp;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.nothing;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.queued;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.removed;

import dev.turnback.guidance.domain.webhook.WebhookCommand.RetryDelivery;
import dev.turnback.guidance.domain.webhook.WebhookEvent.ChangeDelivered;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryRetried;
import dev.turnback.guidance.domain.webhook.WebhookRejection.NoSuchWebhook;
import dev.turnback.guidance.domain.webhook.WebhookRejection.NothingGivenUp;
import dev.turnback.guidance.domain.webhook.WebhookRejection.WebhookRemovedAlready;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetryDeliveryTest {

    private static final RetryDelivery RETRY = new RetryDelivery(ID, 1, NOON);

    @Nested
    class Accepted {
        @Test
        void whenItWasGivenUp() {
            givenUp().when(RETRY).thenAccepted(new DeliveryRetried(ID, 1, NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whileItIsTried() {
            failed(1).when(RETRY).thenRejected(new NothingGivenUp(1));
        }

        @Test
        void whenItArrivedOrNeverWas() {
            queued().and(new ChangeDelivered(ID, 1, 1, 200, NOON))
                    .when(RETRY)
                    .thenRejected(new NothingGivenUp(1));
            queued().when(new RetryDelivery(ID, 2, NOON)).thenRejected(new NothingGivenUp(2));
        }

        @Test
        void whenNobodyIsTold() {
            nothing().when(RETRY).thenRejected(new NoSuchWebhook());
            removed().when(RETRY).thenRejected(new WebhookRemovedAlready("nobody listens"));
        }
    }
}
