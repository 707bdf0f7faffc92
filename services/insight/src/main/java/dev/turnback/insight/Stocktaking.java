package dev.turnback.insight;

import dev.turnback.feed.PublishedEvent;
import dev.turnback.web.Problem;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpStatus;

/** How far the reading of what is stored has come, and what is answered until it is done. */
final class Stocktaking {

    private final AtomicLong events = new AtomicLong();
    private volatile boolean given;

    /**
     * @throws CancellationException once it was given up
     */
    PublishedEvent counted(PublishedEvent event) {
        if (given) {
            throw new CancellationException("reading what is stored was given up");
        }
        events.incrementAndGet();
        return event;
    }

    /**
     * @param reading completes when everything is read
     * @throws Problem 503 before that, or when the store does not answer
     */
    void requireDone(CompletableFuture<Void> reading) {
        if (!reading.isDone()) {
            throw unavailable(
                    "still-reading",
                    "figures are answered once what is stored has been read: %,d events so far"
                            .formatted(events.get()));
        }
        if (reading.isCompletedExceptionally()) {
            throw unavailable(
                    "not-readable",
                    "what is stored cannot be read at the moment; it is tried again");
        }
    }

    private Problem unavailable(String slug, String detail) {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE, slug, detail, Map.of("eventsRead", events.get()));
    }

    /** Ends the reading with its next event. */
    void giveUp() {
        given = true;
    }
}
