package dev.turnback.release.read.deliveries;

import dev.turnback.release.domain.delivery.Verdict;
import dev.turnback.release.read.deliveries.DeliveryView.Judged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with what was in it; the other fields as in {@link DeliveryView}.
 *
 * @param body as text; null when it was not kept, or no longer is
 * @param contentType as the sender called it
 */
public record OpenedDelivery(
        String id,
        String sourceId,
        Instant receivedAt,
        @Nullable String event,
        @Nullable String externalId,
        @Nullable String copyOf,
        @Nullable Verdict verdict,
        String why,
        List<String> releaseIds,
        int bytes,
        String sha256,
        @Nullable Judged first,
        List<Judged> replays,
        String position,
        @Nullable String body,
        String contentType) {

    static OpenedDelivery of(DeliveryView view, @Nullable String body, String contentType) {
        return new OpenedDelivery(
                view.id(),
                view.sourceId(),
                view.receivedAt(),
                view.event(),
                view.externalId(),
                view.copyOf(),
                view.verdict(),
                view.why(),
                view.releaseIds(),
                view.bytes(),
                view.sha256(),
                view.first(),
                view.replays(),
                view.position(),
                body,
                contentType);
    }
}
