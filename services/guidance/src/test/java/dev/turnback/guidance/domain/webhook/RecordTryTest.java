package dev.turnback.guidance.domain.webhook;

import static dev.turnback.guidance.domain.webhook.WebhookExamples.ID;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.NOON;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.added;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.failed;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.givenUp;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.nothing;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.queued;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.removed;
import static dev.turnback.guidance.domain.webhook.WebhookExamples.tried;

import dev.turnback.guidance.domain.webhook.Result.NotTaken;
import dev.turnback.guidance.domain.webhook.Result.Taken;
import dev.turnback.guidance.domain.webhook.WebhookEvent.ChangeDelivered;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryFailed;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryGivenUp;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryRetried;
import dev.turnback.guidance.domain.webhook.WebhookRejection.NoSuchWebhook;
import dev.turnback.guidance.domain.webhook.WebhookRejection.WebhookRemovedAlready;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordTryTest {

    private static final NotTaken IN_VAIN = new NotTaken("it answered 503");
    private static final Instant A_DAY_LATER = NOON.plus(Duration.ofDays(1));

    @Nested
    class Accepted {
        @Test
        void whenItArrived() {
            failed(2)
                    .when(tried(3, new Taken(204), NOON))
                    .thenAccepted(new ChangeDelivered(ID, 1, 3, 204, NOON));
        }

        @ParameterizedTest
        @CsvSource({"0, PT5S", "1, PT5M", "2, PT30M", "3, PT2H", "4, PT5H", "5, PT8H", "6, PT8H"})
        void thenItIsTriedAgainLaterEachTime(int before, Duration pause) {
            failed(before)
                    .when(tried(before + 1, IN_VAIN, NOON))
                    .thenAccepted(
                            new DeliveryFailed(
                                    ID, 1, before + 1, "it answered 503", NOON.plus(pause), NOON));
        }

        @Test
        void thenItIsGivenUpAfterTheEighthTry() {
            failed(7)
                    .when(tried(8, IN_VAIN, NOON))
                    .thenAccepted(new DeliveryGivenUp(ID, 1, 8, "it answered 503", NOON));
        }

        @Test
        void thenWhatWaitedADayBehindOthersIsTriedOnce() {
            queued().when(tried(1, IN_VAIN, A_DAY_LATER))
                    .thenAccepted(new DeliveryGivenUp(ID, 1, 1, "it answered 503", A_DAY_LATER));
        }

        @Test
        void thenWhatSomebodyAskedForAgainHasItsTriesAnew() {
            givenUp()
                    .and(new DeliveryRetried(ID, 1, A_DAY_LATER))
                    .when(tried(2, IN_VAIN, A_DAY_LATER))
                    .thenAccepted(
                            new DeliveryFailed(
                                    ID,
                                    1,
                                    2,
                                    "it answered 503",
                                    A_DAY_LATER.plusSeconds(5),
                                    A_DAY_LATER));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenNobodyIsTold() {
            nothing().when(tried(1, IN_VAIN, NOON)).thenRejected(new NoSuchWebhook());
            removed()
                    .when(tried(1, IN_VAIN, NOON))
                    .thenRejected(new WebhookRemovedAlready("nobody listens"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItWasToldOfAlready() {
            failed(2).when(tried(2, IN_VAIN, NOON)).thenIgnored();
        }

        @Test
        void whenNothingOfThatNumberWaits() {
            added().when(tried(1, IN_VAIN, NOON)).thenIgnored();
            givenUp().when(tried(2, new Taken(200), NOON)).thenIgnored();
        }
    }
}
