package dev.turnback.guidance.domain.webhook;

import static dev.turnback.guidance.domain.webhook.WebhookExamples.CHANGE;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.ID;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.NOON;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.QUEUED;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.added;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.nothing;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.queued;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.removed;

import dev.turnback.guidance.domain.webhook.WebhookCommand.QueueDelivery;
import dev.turnback.guidance.domain.webhook.WebhookEvent.ChangeDelivered;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryQueued;
import dev.turnback.guidance.domain.webhook.WebhookRejection.NoSuchWebhook;
import dev.turnback.guidance.domain.webhook.WebhookRejection.WebhookRemovedAlready;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QueueDeliveryTest {

    private static final QueueDelivery QUEUE = new QueueDelivery(ID, CHANGE, NOON);
    private static final Change NEXT = new Change(8, "evt_8", CHANGE.type(), "gui_2");

    @Nested
    class Accepted {
        @Test
        void inTheOrderInWhichThingsChanged() {
            added().when(QUEUE).thenAccepted(QUEUED);
            queued().when(new QueueDelivery(ID, NEXT, NOON))
                    .thenAccepted(new DeliveryQueued(ID, 2, NEXT, NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenNobodyIsTold() {
            nothing().when(QUEUE).thenRejected(new NoSuchWebhook());
            removed().when(QUEUE).thenRejected(new WebhookRemovedAlready("nobody listens"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsQueuedOrArrivedAlready() {
            queued().when(QUEUE).thenIgnored();
            queued().and(new ChangeDelivered(ID, 1, 1, 200, NOON)).when(QUEUE).thenIgnored();
        }
    }
}
