package dev.turnback.gateway.live;

import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.PublishedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Logs that grow when a test says so. */
final class GrowingFeed implements EventFeed {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Map<String, List<PublishedEvent>> logs = new TreeMap<>();
    private final Map<String, Runnable> callbacks = new TreeMap<>();

    GrowingFeed(String... sources) {
        for (String source : sources) {
            logs.put(source, new ArrayList<>());
        }
    }

    synchronized void append(String source, PublishedBody body) {
        List<PublishedEvent> log = logs.getOrDefault(source, List.of());
        long position = log.size() + 1L;
        log.add(
                new PublishedEvent(
                        source,
                        position,
                        "evt_" + position,
                        PublishedTypes.type(body.getClass()),
                        body.subject(),
                        NOON,
                        NOON,
                        null,
                        null,
                        body));
        Runnable callback = callbacks.get(source);
        if (callback != null) {
            callback.run();
        }
    }

    synchronized List<PublishedEvent> log(String source) {
        return List.copyOf(logs.getOrDefault(source, List.of()));
    }

    @Override
    public Set<String> sources() {
        return Set.copyOf(logs.keySet());
    }

    @Override
    public CompletableFuture<Page> read(String source, long after, int max) {
        List<PublishedEvent> log = log(source);
        long head = log.size();
        List<PublishedEvent> next =
                log.stream().filter(e -> e.position() > after).limit(max).toList();
        long upTo = next.isEmpty() ? after : next.getLast().position();
        return CompletableFuture.completedFuture(new Page(next, upTo, head, Instant.MIN));
    }

    @Override
    public synchronized Subscription onAdvance(String source, Runnable callback) {
        callbacks.put(source, callback);
        return () -> callbacks.remove(source);
    }
}
