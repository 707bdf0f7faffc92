package dev.turnback.release.domain.delivery;

import static dev.turnback.release.domain.delivery.DeliveryExamples.ID;
import static dev.turnback.release.domain.delivery.DeliveryExamples.IGNORED;
import static dev.turnback.release.domain.delivery.DeliveryExamples.INCIDENT;
import static dev.turnback.release.domain.delivery.DeliveryExamples.KEEP;
import static dev.turnback.release.domain.delivery.DeliveryExamples.KEPT;
import static dev.turnback.release.domain.delivery.DeliveryExamples.LETTER;
import static dev.turnback.release.domain.delivery.DeliveryExamples.NOON;
import static dev.turnback.release.domain.delivery.DeliveryExamples.NOTED;
import static dev.turnback.release.domain.delivery.DeliveryExamples.SOURCE;
import static dev.turnback.release.domain.delivery.DeliveryExamples.TOLD;
import static dev.turnback.release.domain.delivery.DeliveryExamples.keep;
import static dev.turnback.release.domain.delivery.DeliveryExamples.kept;
import static dev.turnback.release.domain.delivery.DeliveryExamples.nothing;

import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryKept;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryRepeated;
import dev.turnback.release.domain.delivery.DeliveryEvent.IncidentTold;
import org.junit.jupiter.api.Test;

class KeepDeliveryTest {

    @Test
    void accepted_with_what_it_tells() {
        nothing().when(KEEP).thenAccepted(KEPT, TOLD);
    }

    @Test
    void accepted_with_its_verdict_when_it_tells_nothing() {
        nothing()
                .when(keep(null, IGNORED))
                .thenAccepted(new DeliveryKept(ID, SOURCE, LETTER, IGNORED, true, NOON));
    }

    @Test
    void accepted_with_its_verdict_when_it_tells_of_an_incident() {
        nothing()
                .when(keep(INCIDENT, NOTED))
                .thenAccepted(
                        new DeliveryKept(ID, SOURCE, LETTER, NOTED, true, NOON),
                        new IncidentTold(ID, SOURCE, INCIDENT, NOON));
    }

    @Test
    void accepted_as_a_copy_the_second_time() {
        kept().when(KEEP)
                .thenAccepted(new DeliveryRepeated(ID, "dlv_2", SOURCE, LETTER, true, NOON));
    }

    @Test
    void accepted_as_a_copy_that_says_something_else() {
        var other = new Letter("deployment_status", "d-1", "application/json", 901, "00fe", 2);
        kept().when(
                        new DeliveryCommand.KeepDelivery(
                                ID, "dlv_2", SOURCE, other, null, null, true, NOON))
                .thenAccepted(new DeliveryRepeated(ID, "dlv_2", SOURCE, other, false, NOON));
    }
}
