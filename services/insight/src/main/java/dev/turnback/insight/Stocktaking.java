package dev.turnback.insight;

import dev.turnback.feed.PublishedEvent;
import dev.turnback.kernel.PositionVector;
import dev.turnback.web.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpStatus;

/** How far the reading of what is stored has come, and what is answered until it is done. */
final class Stocktaking {

    private final AtomicLong events = new AtomicLong();
    private final Map<String, Long> stored = new ConcurrentHashMap<>();
    private volatile boolean givenUp;

    /**
     * @throws CancellationException once it was given up
     */
    PublishedEvent counted(PublishedEvent event) {
        if (givenUp) {
            throw new CancellationException("reading what is stored was given up");
        }
        events.incrementAndGet();
        stored.merge(event.source(), event.position(), Math::max);
        return event;
    }

    /**
     * Figures are of all that was stored, or there are none: the positions that a view has applied
     * become known one log after the other, and a moment after its rows.
     *
     * @param reading completes when everything is read
     * @param applied by the view, as it says itself
     * @throws Problem 503 before that, or when the store does not answer
     */
    void requireDone(CompletableFuture<Void> reading, PositionVector applied) {
        if (reading.isCompletedExceptionally()) {
            throw unavailable(
                    "not-readable",
                    "what is stored cannot be read at the moment; it is tried again");
        }
        if (!reading.isDone() || !applied.reaches(new PositionVector(stored))) {
            throw unavailable(
                    "still-reading",
                    String.format(
                            Locale.ROOT,
                            "figures are answered once all of it has been read: %,d events so far",
                            events.get()));
        }
    }

    private Problem unavailable(String slug, String detail) {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE, slug, detail, Map.of("eventsRead", events.get()));
    }

    /** Ends the reading with its next event. */
    void giveUp() {
        givenUp = true;
    }
}
