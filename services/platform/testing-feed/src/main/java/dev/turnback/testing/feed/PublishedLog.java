package dev.turnback.testing.feed;

import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceAdopted;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.LogSource;
import dev.turnback.feed.PrivateEvent;
import dev.turnback.feed.Translator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A log that grows when it is told to; every third of its events is nobody else's business. */
public final class PublishedLog implements LogSource {

    /** The name of the log among the sources of a feed. */
    public static final String NAME = "guidance";

    private static final Instant START = Instant.parse("2026-03-01T12:00:00.123456Z");

    private final List<PrivateEvent> events = new CopyOnWriteArrayList<>();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();

    /** What of an event is published: not those whose position is a multiple of three. */
    public static Optional<Translator.Publication> translate(PrivateEvent event) {
        return event.event().get() instanceof GuidanceAdopted body && event.position() % 3 != 0
                ? Optional.of(
                        new Translator.Publication(
                                PublishedTypes.type(GuidanceAdopted.class), body.subject(), body))
                : Optional.empty();
    }

    /** The feed that is right by definition: it reads the log itself. */
    public EventFeed feed() {
        return new InProcessEventFeed(
                Map.of(NAME, new InProcessEventFeed.Source(this, PublishedLog::translate)),
                Runnable::run);
    }

    /** Records so many events, then tells. */
    public synchronized void grow(int more) {
        for (int i = 0; i < more; i++) {
            long position = events.size() + 1L;
            var body =
                    new GuidanceAdopted(
                            "gui_" + position % 7, (int) position, START.plusSeconds(position));
            events.add(
                    new PrivateEvent(
                            position,
                            "evt_" + position,
                            "guidance-adopted#1",
                            START.plusSeconds(position),
                            START.plusSeconds(position).plusMillis(5),
                            position % 2 == 0 ? "cor_" + position : null,
                            position % 5 == 0 ? "cau_" + position : null,
                            () -> body));
        }
        callbacks.forEach(Runnable::run);
    }

    @Override
    public CompletableFuture<List<PrivateEvent>> read(long after, int max) {
        return CompletableFuture.completedFuture(events.stream().skip(after).limit(max).toList());
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public Instant closedAt() {
        return events.isEmpty() ? Instant.MIN : events.getLast().recordedAt();
    }

    @Override
    public EventFeed.Subscription onAdvance(Runnable callback) {
        callbacks.add(callback);
        return () -> callbacks.remove(callback);
    }
}
