package dev.turnback.decision;

import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.LogSource;
import dev.turnback.feed.PrivateEvent;
import dev.turnback.feed.Translator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** A log of another service that goes on publishing. */
final class GrowingLog implements LogSource {

    private final List<PublishedBody> published = new CopyOnWriteArrayList<>();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();

    InProcessEventFeed.Source source() {
        return new InProcessEventFeed.Source(
                this, event -> Optional.of(publication((PublishedBody) event.event().get())));
    }

    void publish(PublishedBody... events) {
        published.addAll(List.of(events));
        callbacks.forEach(Runnable::run);
    }

    private static Translator.Publication publication(PublishedBody body) {
        return new Translator.Publication(
                PublishedTypes.type(body.getClass()), body.subject(), body);
    }

    @Override
    public CompletableFuture<List<PrivateEvent>> read(long after, int max) {
        return CompletableFuture.completedFuture(
                IntStream.range((int) after, published.size())
                        .limit(max)
                        .mapToObj(this::at)
                        .toList());
    }

    private PrivateEvent at(int index) {
        PublishedBody body = published.get(index);
        return new PrivateEvent(
                index + 1,
                "e" + index,
                "test#1",
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                () -> body);
    }

    @Override
    public long head() {
        return published.size();
    }

    @Override
    public Instant closedAt() {
        return Instant.EPOCH;
    }

    @Override
    public EventFeed.Subscription onAdvance(Runnable callback) {
        callbacks.add(callback);
        return () -> callbacks.remove(callback);
    }
}
