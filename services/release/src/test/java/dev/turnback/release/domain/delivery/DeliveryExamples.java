package dev.turnback.release.domain.delivery;

import dev.turnback.contracts.IncidentStep;
import dev.turnback.contracts.Severity;
import dev.turnback.release.domain.delivery.DeliveryCommand.KeepDelivery;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryKept;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeploymentTold;
import dev.turnback.release.domain.delivery.RolloutFact.Deployed;
import dev.turnback.release.domain.delivery.RolloutFact.Succeeded;
import dev.turnback.testing.Given;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class DeliveryExamples {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final String ID = "dlv_1";
    public static final String SOURCE = "src_1";

    public static final Letter LETTER =
            new Letter("deployment_status", "d-1", "application/json", 900, "00ff", 1);
    public static final RolloutFact FACT =
            new Succeeded(new Deployed("42", "shop", "production", "2.0", NOON), NOON);
    public static final IncidentFact INCIDENT =
            new IncidentFact(
                    "Q1", IncidentStep.BEGAN, "Checkout fails", "shop", Severity.SEV2, NOON, NOON);
    public static final Judgement NOTED =
            Judgement.accepted("it told that an incident began", List.of());
    public static final Judgement ACCEPTED =
            Judgement.accepted("release 2.0 of shop reached everybody", List.of("rel_1"));
    public static final Judgement IGNORED = Judgement.ignored("no release 2.0 of shop is planned");

    public static final KeepDelivery KEEP = keep(FACT, null);
    public static final DeliveryKept KEPT = new DeliveryKept(ID, SOURCE, LETTER, null, true, NOON);
    public static final DeploymentTold TOLD = DeploymentTold.of(ID, SOURCE, FACT, NOON);

    private DeliveryExamples() {}

    public static KeepDelivery keep(@Nullable DeliveryFact fact, @Nullable Judgement judgement) {
        return new KeepDelivery(ID, "dlv_2", SOURCE, LETTER, fact, judgement, true, NOON);
    }

    static Given<DeliveryCommand, Delivery, DeliveryEvent, DeliveryRejection> nothing() {
        return Given.given(new DeliveryDecider());
    }

    static Given<DeliveryCommand, Delivery, DeliveryEvent, DeliveryRejection> kept() {
        return nothing().and(KEPT, TOLD);
    }
}
