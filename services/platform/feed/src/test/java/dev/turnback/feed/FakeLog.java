package dev.turnback.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A log of words. */
final class FakeLog implements LogSource {

    static final Instant AT = Instant.parse("2026-03-01T11:00:00Z");

    /** Publishes every word but those in brackets, about the part before the colon. */
    static final Translator PUBLIC_WORDS =
            event -> {
                String word = (String) event.event().get();
                return word.startsWith("(")
                        ? Optional.empty()
                        : Optional.of(
                                new Translator.Publication(
                                        "word.v1", word.split(":", -1)[0], word));
            };

    private final List<PrivateEvent> events = new CopyOnWriteArrayList<>();
    private Instant closedAt = Instant.MIN;
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();

    void append(String... words) {
        for (String word : words) {
            add(events.size() + 1L, word);
        }
        callbacks.forEach(Runnable::run);
    }

    /** Appends without telling anybody, at any position. */
    void add(long position, String word) {
        events.add(
                new PrivateEvent(
                        position, "e" + position, "word#1", AT, AT, null, null, () -> word));
    }

    Instant recordedAt(long position) {
        return events.get((int) position - 1).recordedAt();
    }

    int listeners() {
        return callbacks.size();
    }

    @Override
    public CompletableFuture<List<PrivateEvent>> read(long after, int max) {
        return CompletableFuture.completedFuture(
                events.stream().filter(e -> e.position() > after).limit(max).toList());
    }

    @Override
    public long head() {
        return events.isEmpty() ? 0 : events.getLast().position();
    }

    void close(Instant until) {
        closedAt = until;
    }

    @Override
    public Instant closedAt() {
        return closedAt;
    }

    @Override
    public EventFeed.Subscription onAdvance(Runnable callback) {
        callbacks.add(callback);
        return () -> callbacks.remove(callback);
    }
}
