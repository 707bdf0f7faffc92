package dev.turnback.release.domain.delivery;

import static dev.turnback.release.domain.delivery.DeliveryExamples.ACCEPTED;
import static dev.turnback.release.domain.delivery.DeliveryExamples.ID;
import static dev.turnback.release.domain.delivery.DeliveryExamples.NOON;
import static dev.turnback.release.domain.delivery.DeliveryExamples.SOURCE;
import static dev.turnback.release.domain.delivery.DeliveryExamples.kept;
import static dev.turnback.release.domain.delivery.DeliveryExamples.nothing;

import dev.turnback.release.domain.delivery.DeliveryCommand.JudgeDelivery;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryJudged;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryReplayed;
import dev.turnback.release.domain.delivery.DeliveryRejection.NoSuchDelivery;
import org.junit.jupiter.api.Test;

class JudgeDeliveryTest {

    private static final JudgeDelivery JUDGE = new JudgeDelivery(ID, ACCEPTED, NOON);
    private static final DeliveryJudged JUDGED =
            new DeliveryJudged(ID, SOURCE, ACCEPTED, null, false, NOON);

    @Test
    void accepted_the_first_time_and_after_a_replay() {
        kept().when(JUDGE).thenAccepted(JUDGED);
        kept().and(JUDGED, new DeliveryReplayed(ID, SOURCE, NOON))
                .when(JUDGE)
                .thenAccepted(
                        new DeliveryJudged(ID, SOURCE, ACCEPTED, Verdict.ACCEPTED, true, NOON));
    }

    @Test
    void rejected_when_nothing_was_kept() {
        nothing().when(JUDGE).thenRejected(new NoSuchDelivery());
    }

    @Test
    void ignored_when_it_has_its_verdict() {
        kept().and(JUDGED).when(JUDGE).thenIgnored();
    }
}
