package dev.turnback.decision.signal.intake;

import dev.turnback.storage.BlobLog;
import dev.turnback.storage.NewBlob;
import dev.turnback.storage.Payload;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewPage;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewValue;
import dev.turnback.web.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What was delivered, byte for byte, and what became of it; both for {@link #KEPT}. */
public final class Deliveries {

    static final Duration KEPT = Duration.ofDays(30);

    public static final ViewDefinition VIEW =
            ViewDefinition.named("signal-deliveries", 1)
                    .indexed("byReceipt", ViewKey.instant("receivedAt"));

    private static final String STREAM = "signal-deliveries";
    private static final String STORED = "stored";

    private final BlobLog blobs;
    private final ViewStore views;

    Deliveries(BlobLog blobs, ViewStore views) {
        this.blobs = blobs;
        this.views = views;
    }

    /** Its number, once it is durable. */
    CompletableFuture<Long> keep(Payload body, Map<String, String> about, Instant at) {
        return blobs.append(STREAM, List.of(new NewBlob(body, about, at, at.plus(KEPT))))
                .thenApply(List::getFirst);
    }

    /** Lists it. */
    CompletableFuture<Void> list(long number, DeliveryRow row) {
        return views.write(
                new ViewBatch(
                        VIEW.name(),
                        STORED,
                        List.of(
                                new ViewChange.Put(
                                        row.id(),
                                        number,
                                        Map.of("receivedAt", ViewValue.of(row.receivedAt())),
                                        Json.mapper().writeValueAsString(row)))));
    }

    /** A page, the latest first. */
    CompletableFuture<ViewPage> page(ViewQuery query) {
        return views.find(query);
    }

    static ViewQuery latest() {
        return ViewQuery.along(VIEW.name(), "byReceipt").backwards();
    }

    static DeliveryRow row(ViewRow row) {
        return Json.mapper().readValue(row.body(), DeliveryRow.class);
    }

    /** Lists no longer what is not kept any more, a page at a time. */
    public CompletableFuture<Void> sweep(Instant now) {
        ViewQuery old =
                ViewQuery.along(VIEW.name(), "byReceipt")
                        .to(ViewValue.of(now.minus(KEPT)))
                        .limit(ViewQuery.MAX_LIMIT);
        return views.find(old)
                .thenCompose(
                        page ->
                                page.rows().isEmpty()
                                        ? CompletableFuture.completedFuture(null)
                                        : views.write(
                                                new ViewBatch(
                                                        VIEW.name(),
                                                        STORED,
                                                        page.rows().stream()
                                                                .map(Deliveries::removal)
                                                                .toList())));
    }

    private static ViewChange removal(ViewRow row) {
        return new ViewChange.Remove(row.id(), row.applied().of(STORED) + 1);
    }
}
