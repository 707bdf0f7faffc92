package dev.turnback.decision.signal.intake;

import dev.turnback.alerts.Observation;
import dev.turnback.decision.signal.kept.SignalStream;
import dev.turnback.storage.Payload;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what monitoring delivers: it is durable before it is answered. */
final class SignalIntake {

    private static final Logger LOG = LoggerFactory.getLogger(SignalIntake.class);

    /** What was taken in before the last so many is taken in again, which changes nothing. */
    private static final int REMEMBERED = 50_000;

    private final Deliveries deliveries;
    private final SignalStream stream;
    private final Runnable advanced;
    private final Set<Observation> remembered = new LinkedHashSet<>();

    /**
     * @param advanced is told whenever the stream has grown
     */
    SignalIntake(Deliveries deliveries, SignalStream stream, Runnable advanced) {
        this.deliveries = deliveries;
        this.stream = stream;
        this.advanced = advanced;
    }

    /**
     * @param body as it came
     * @param contentType as the sender calls it
     */
    record Incoming(Payload body, String contentType, String from, Instant receivedAt) {}

    CompletableFuture<DeliveryRow> take(Incoming incoming, SignalDelivery delivery) {
        List<Observation> fresh = fresh(delivery.observations());
        return deliveries
                .keep(incoming.body(), about(incoming, delivery), incoming.receivedAt())
                .thenCompose(
                        number ->
                                stream.heard(fresh, incoming.receivedAt())
                                        .thenCompose(_ -> told(number, fresh, incoming, delivery)));
    }

    private CompletableFuture<DeliveryRow> told(
            long number, List<Observation> fresh, Incoming incoming, SignalDelivery delivery) {
        remember(fresh);
        advanced.run();
        var row = DeliveryRow.of(number, delivery, incoming.from(), incoming.receivedAt());
        return deliveries
                .list(number, row)
                .exceptionally(
                        failure -> {
                            LOG.warn("{} is kept, and not listed", row.id(), failure);
                            return null;
                        })
                .thenApply(_ -> row);
    }

    private static Map<String, String> about(Incoming incoming, SignalDelivery delivery) {
        return Map.of(
                "content-type", incoming.contentType(),
                "from", incoming.from(),
                "kind", delivery.kind().name(),
                "accepted", Long.toString(delivery.accepted()),
                "ignored", Long.toString(delivery.ignored()),
                "refused", Long.toString(delivery.refused()));
    }

    private synchronized List<Observation> fresh(List<Observation> told) {
        return told.stream().filter(each -> !remembered.contains(each)).toList();
    }

    private synchronized void remember(List<Observation> durable) {
        remembered.addAll(durable);
        var oldest = remembered.iterator();
        for (int more = remembered.size() - REMEMBERED; more > 0; more--) {
            oldest.next();
            oldest.remove();
        }
    }
}
