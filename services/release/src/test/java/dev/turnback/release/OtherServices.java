package dev.turnback.release;

import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.LogSource;
import dev.turnback.feed.PrivateEvent;
import dev.turnback.feed.Translator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the services beside this one publish, as it is told to them. */
final class OtherServices {

    private static final Instant LONG_AGO = Instant.parse("2026-03-01T00:00:00Z");

    private final Published guidance = new Published();
    private final Published incidents = new Published();

    /** The feed of both. */
    EventFeed feed() {
        return new InProcessEventFeed(
                Map.of("guidance", guidance.source(), "incident", incidents.source()),
                Runnable::run);
    }

    void guidance(PublishedBody... events) {
        guidance.publish(events);
    }

    void incident(PublishedBody... events) {
        incidents.publish(events);
    }

    private static final class Published implements LogSource {
        private final List<PublishedBody> events = new CopyOnWriteArrayList<>();
        private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();

        private InProcessEventFeed.Source source() {
            return new InProcessEventFeed.Source(
                    this, event -> Optional.of(publication((PublishedBody) event.event().get())));
        }

        private void publish(PublishedBody... more) {
            events.addAll(List.of(more));
            callbacks.forEach(Runnable::run);
        }

        private static Translator.Publication publication(PublishedBody body) {
            return new Translator.Publication(
                    PublishedTypes.type(body.getClass()), body.subject(), body);
        }

        @Override
        public CompletableFuture<List<PrivateEvent>> read(long after, int max) {
            var page = new ArrayList<PrivateEvent>();
            for (int i = (int) after; i < events.size() && page.size() < max; i++) {
                PublishedBody body = events.get(i);
                page.add(
                        new PrivateEvent(
                                i + 1,
                                "e" + i,
                                "test#1",
                                LONG_AGO,
                                LONG_AGO,
                                null,
                                null,
                                () -> body));
            }
            return CompletableFuture.completedFuture(page);
        }

        @Override
        public long head() {
            return events.size();
        }

        @Override
        public Instant closedAt() {
            return LONG_AGO;
        }

        @Override
        public EventFeed.Subscription onAdvance(Runnable callback) {
            callbacks.add(callback);
            return () -> callbacks.remove(callback);
        }
    }
}
