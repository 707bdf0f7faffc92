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
import java.util.stream.IntStream;

/** A log of another service that has published these events, and no more will come. */
record OtherServices(List<PublishedBody> published) implements LogSource {

    private static final Instant LONG_AGO = Instant.parse("2026-03-01T00:00:00Z");

    static InProcessEventFeed.Source that(PublishedBody... published) {
        return new InProcessEventFeed.Source(
                new OtherServices(List.of(published)),
                event -> Optional.of(publication((PublishedBody) event.event().get())));
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
                index + 1, "e" + index, "test#1", LONG_AGO, LONG_AGO, null, null, () -> body);
    }

    @Override
    public long head() {
        return published.size();
    }

    @Override
    public Instant closedAt() {
        return LONG_AGO;
    }

    @Override
    public EventFeed.Subscription onAdvance(Runnable callback) {
        return () -> {};
    }
}
