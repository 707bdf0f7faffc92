package dev.turnback.guidance.domain.webhook;

import static dev.turnback.guidance.domain.webhook.WebhookExamples.ADDED;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.ADDRESS;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.ID;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.NOON;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.SCOPE;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.added;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.nothing;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.removed;

import dev.turnback.contracts.Scope;
import dev.turnback.guidance.domain.webhook.WebhookCommand.AddWebhook;
import dev.turnback.guidance.domain.webhook.WebhookRejection.WebhookAddedDifferently;
import dev.turnback.guidance.domain.webhook.WebhookRejection.WebhookRemovedAlready;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AddWebhookTest {

    private static final AddWebhook ADD = new AddWebhook(ID, ADDRESS, SCOPE, "sec_1", NOON);

    @Nested
    class Accepted {
        @Test
        void whenItIsNew() {
            nothing().when(ADD).thenAccepted(ADDED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenTheIdStandsForAnother() {
            added().when(new AddWebhook(ID, ADDRESS, Scope.ALL, "sec_1", NOON))
                    .thenRejected(new WebhookAddedDifferently());
        }

        @Test
        void whenItWasRemoved() {
            removed().when(ADD).thenRejected(new WebhookRemovedAlready("nobody listens"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsThere() {
            added().when(ADD).thenIgnored();
        }
    }
}
