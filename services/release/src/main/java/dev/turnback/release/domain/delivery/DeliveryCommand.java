package dev.turnback.release.domain.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a delivery; {@code at} is when it was received or replayed, UTC. */
public sealed interface DeliveryCommand {

    String deliveryId();

    /**
     * @param copyId the id of this copy in case that it was delivered before
     * @param fact null when it tells nothing
     * @param judgement null while it is not known what becomes of the fact
     * @param proven false when nothing shows that it comes from the source
     */
    record KeepDelivery(
            String deliveryId,
            String copyId,
            String sourceId,
            Letter letter,
            @Nullable DeliveryFact fact,
            @Nullable Judgement judgement,
            boolean proven,
            Instant at)
            implements DeliveryCommand {}

    /** It is kept, and what it tells is seen among all that is known. */
    record JudgeDelivery(String deliveryId, Judgement judgement, Instant at)
            implements DeliveryCommand {}

    /**
     * It is read again from what was kept.
     *
     * @param judgement null while it is not known what becomes of the fact
     */
    record ReplayDelivery(
            String deliveryId,
            @Nullable DeliveryFact fact,
            @Nullable Judgement judgement,
            Instant at)
            implements DeliveryCommand {}
}
