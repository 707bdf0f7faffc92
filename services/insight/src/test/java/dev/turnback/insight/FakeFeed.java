package dev.turnback.insight;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.PublishedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** The release log as a list of published events. */
final class FakeFeed implements EventFeed {

    private final List<PublishedEvent> events = new CopyOnWriteArrayList<>();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();

    void append(List<PublishedEvent> more) {
        events.addAll(more);
        callbacks.forEach(Runnable::run);
    }

    @Override
    public Set<String> sources() {
        return Set.of("release");
    }

    @Override
    public CompletableFuture<Page> read(String source, long after, int max) {
        List<PublishedEvent> next =
                events.stream().filter(e -> e.position() > after).limit(max).toList();
        long head = events.isEmpty() ? 0 : events.getLast().position();
        long upTo = next.isEmpty() ? Math.max(after, head) : next.getLast().position();
        return CompletableFuture.completedFuture(new Page(next, upTo, head, Instant.MIN));
    }

    @Override
    public Subscription onAdvance(String source, Runnable callback) {
        callbacks.add(callback);
        return () -> callbacks.remove(callback);
    }
}
