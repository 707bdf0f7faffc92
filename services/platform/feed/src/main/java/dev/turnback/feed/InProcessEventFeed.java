package dev.turnback.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** The feed of services that share a process: reads their logs and translates on the way. */
public final class InProcessEventFeed implements EventFeed {

    /** A log, and what of it is published. */
    public record Source(LogSource log, Translator translator) {}

    private final Map<String, Translated> sources = new TreeMap<>();
    private final Executor executor;

    /**
     * @param sources by name, such as {@code release}
     * @param executor runs callbacks and translation
     */
    public InProcessEventFeed(Map<String, Source> sources, Executor executor) {
        sources.forEach((name, source) -> this.sources.put(name, new Translated(name, source)));
        this.executor = executor;
    }

    @Override
    public Set<String> sources() {
        return Set.copyOf(sources.keySet());
    }

    @Override
    public CompletableFuture<Page> read(String name, long after, int max) {
        try {
            Translated source = source(name);
            Instant closedAt = source.log().closedAt();
            long head = source.log().head();
            return source.log()
                    .read(after, max)
                    .thenApplyAsync(
                            events -> page(name, source, after, events, head, closedAt), executor);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public CompletableFuture<Long> head(String name) {
        try {
            return CompletableFuture.completedFuture(source(name).log().head());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public Subscription onAdvance(String name, Runnable callback) {
        var waiting = new AtomicBoolean();
        var ended = new AtomicBoolean();
        Subscription ofLog =
                source(name)
                        .log()
                        .onAdvance(
                                () -> {
                                    if (!waiting.getAndSet(true)) {
                                        executor.execute(
                                                () -> {
                                                    waiting.set(false);
                                                    if (!ended.get()) {
                                                        callback.run();
                                                    }
                                                });
                                    }
                                });
        return () -> {
            ended.set(true);
            ofLog.close();
        };
    }

    private static Page page(
            String name,
            Translated source,
            long after,
            List<PrivateEvent> events,
            long headBefore,
            Instant closedAt) {
        var published = new ArrayList<PublishedEvent>();
        long upTo = after;
        for (PrivateEvent event : events) {
            if (event.position() != upTo + 1) {
                throw new IllegalStateException(
                        "the log %s has a gap: %d follows %d"
                                .formatted(name, event.position(), upTo));
            }
            upTo = event.position();
            source.of(event).ifPresent(published::add);
        }
        return new Page(
                published,
                upTo,
                events.isEmpty() ? headBefore : Math.max(headBefore, upTo),
                closedAt);
    }

    private Translated source(String name) {
        Translated source = sources.get(name);
        if (source == null) {
            throw new IllegalArgumentException("the feed has no source " + name);
        }
        return source;
    }
}
