package dev.turnback.service;

import dev.turnback.axon.LogReader;
import dev.turnback.axon.RecordedEvent;
import dev.turnback.axon.RecordedEvent.Metadata;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.LogSource;
import dev.turnback.feed.PrivateEvent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * This service's log as a source of a feed.
 *
 * @param decoded what of an event is handed on
 */
public record OwnLog(LogReader reader, Function<RecordedEvent, Object> decoded)
        implements LogSource {

    @Override
    public CompletableFuture<List<PrivateEvent>> read(long after, int max) {
        return reader.read(after, max)
                .thenApply(page -> page.events().stream().map(this::event).toList());
    }

    @Override
    public long head() {
        return reader.head();
    }

    @Override
    public Instant closedAt() {
        return reader.closedTime();
    }

    @Override
    public EventFeed.Subscription onAdvance(Runnable callback) {
        LogReader.Subscription subscription = reader.onAdvance(callback);
        return subscription::close;
    }

    private PrivateEvent event(RecordedEvent event) {
        return new PrivateEvent(
                event.position(),
                event.id(),
                event.type(),
                event.occurredAt(),
                event.recordedAt(),
                event.metadata().get(Metadata.CORRELATION_ID),
                event.metadata().get(Metadata.CAUSATION_ID),
                () -> decoded.apply(event));
    }
}
