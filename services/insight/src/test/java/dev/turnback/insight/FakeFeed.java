package dev.turnback.insight;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.PublishedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** The logs of releases, incidents, decisions and guidance as one list of published events. */
final class FakeFeed implements EventFeed {

    private final List<PublishedEvent> events = new CopyOnWriteArrayList<>();
    private volatile Instant closedAt = Instant.MIN;
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();

    void append(List<PublishedEvent> more) {
        events.addAll(more);
        callbacks.forEach(Runnable::run);
    }

    /** Nothing will be recorded at or before this time any more. */
    void closeAt(Instant time) {
        closedAt = time;
        callbacks.forEach(Runnable::run);
    }

    @Override
    public Set<String> sources() {
        return Set.of("release", "incident", "decision", "guidance");
    }

    @Override
    public CompletableFuture<Page> read(String source, long after, int max) {
        List<PublishedEvent> now =
                List.copyOf(events).stream().filter(e -> e.source().equals(source)).toList();
        List<PublishedEvent> next =
                now.stream().filter(e -> e.position() > after).limit(max).toList();
        long head = now.isEmpty() ? 0 : now.getLast().position();
        long upTo = next.isEmpty() ? Math.max(after, head) : next.getLast().position();
        return CompletableFuture.completedFuture(new Page(next, upTo, head, closedAt));
    }

    @Override
    public Subscription onAdvance(String source, Runnable callback) {
        callbacks.add(callback);
        return () -> callbacks.remove(callback);
    }
}
