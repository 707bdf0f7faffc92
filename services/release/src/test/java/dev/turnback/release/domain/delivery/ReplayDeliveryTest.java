package dev.turnback.release.domain.delivery;

import static dev.turnback.release.domain.delivery.DeliveryExamples.ACCEPTED;
import static dev.turnback.release.domain.delivery.DeliveryExamples.FACT;
import static dev.turnback.release.domain.delivery.DeliveryExamples.ID;
import static dev.turnback.release.domain.delivery.DeliveryExamples.IGNORED;
import static dev.turnback.release.domain.delivery.DeliveryExamples.NOON;
import static dev.turnback.release.domain.delivery.DeliveryExamples.SOURCE;
import static dev.turnback.release.domain.delivery.DeliveryExamples.TOLD;
import static dev.turnback.release.domain.delivery.DeliveryExamples.kept;
import static dev.turnback.release.domain.delivery.DeliveryExamples.nothing;

import dev.turnback.release.domain.delivery.DeliveryCommand.ReplayDelivery;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryJudged;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryReplayed;
import dev.turnback.release.domain.delivery.DeliveryRejection.NoSuchDelivery;
import org.junit.jupiter.api.Test;

class ReplayDeliveryTest {

    private static final DeliveryReplayed REPLAYED = new DeliveryReplayed(ID, SOURCE, NOON);
    private static final DeliveryJudged JUDGED =
            new DeliveryJudged(ID, SOURCE, ACCEPTED, null, false, NOON);

    @Test
    void accepted_with_what_it_tells_now() {
        kept().and(JUDGED)
                .when(new ReplayDelivery(ID, FACT, null, NOON))
                .thenAccepted(REPLAYED, TOLD);
    }

    @Test
    void accepted_with_its_verdict_when_it_tells_nothing_now() {
        kept().and(JUDGED)
                .when(new ReplayDelivery(ID, null, IGNORED, NOON))
                .thenAccepted(
                        REPLAYED,
                        new DeliveryJudged(ID, SOURCE, IGNORED, Verdict.ACCEPTED, true, NOON));
    }

    @Test
    void rejected_when_nothing_was_kept() {
        nothing().when(new ReplayDelivery(ID, FACT, null, NOON)).thenRejected(new NoSuchDelivery());
    }
}
