package dev.turnback.axon;

import dev.turnback.storage.EventTag;
import dev.turnback.storage.LogVerifier;
import dev.turnback.storage.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Reads through an engine: its window first, then the log. */
final class CommitLogReader implements LogReader {
    private final String name;
    private final CommitLogStorageEngine engine;
    private final EngineThreads threads;
    private final EventJson json;

    CommitLogReader(
            String name, CommitLogStorageEngine engine, EngineThreads threads, EventJson json) {
        this.name = name;
        this.engine = engine;
        this.threads = threads;
        this.json = json;
    }

    @Override
    public String log() {
        return name;
    }

    @Override
    public long head() {
        return engine.head();
    }

    @Override
    public Instant closedTime() {
        return engine.closedTime();
    }

    @Override
    public CompletableFuture<Page> read(long after, int max) {
        return page(new EventFilter(true, List.of()), after, max);
    }

    @Override
    public CompletableFuture<Page> readTagged(EventTag tag, long after, int max) {
        return page(EventFilter.tagged(tag), after, max);
    }

    private CompletableFuture<Page> page(EventFilter filter, long after, int max) {
        long head = engine.head();
        if (after >= head) {
            return CompletableFuture.completedFuture(new Page(List.of(), after, head));
        }
        return engine.scanner()
                .read(filter, after, head, max)
                .thenApply(page -> cut(page, max, head));
    }

    private Page cut(LogScanner.Page page, int max, long head) {
        List<LocatedEvent> found = page.found();
        boolean more = found.size() > max;
        List<LocatedEvent> shown = more ? found.subList(0, max) : found;
        return new Page(
                shown.stream().map(this::recorded).toList(),
                more ? shown.getLast().position() : page.upTo(),
                head);
    }

    private RecordedEvent recorded(LocatedEvent located) {
        return new Recorded(name, located, json);
    }

    @Override
    public Subscription onAdvance(Runnable callback) {
        Runnable listener = () -> threads.callbacks().execute(callback);
        engine.addListener(listener);
        return () -> engine.removeListener(listener);
    }

    @Override
    public CompletableFuture<LogVerifier.Verification> verify(
            Consumer<LogVerifier.Progress> progress) {
        return LogVerifier.verify(engine.log(), progress);
    }

    private record Recorded(String log, LocatedEvent located, EventJson codec)
            implements RecordedEvent {
        @Override
        public long position() {
            return located.position();
        }

        @Override
        public String id() {
            return located.event().id();
        }

        @Override
        public String type() {
            return located.event().type();
        }

        @Override
        public List<EventTag> tags() {
            return located.event().tags();
        }

        @Override
        public Instant occurredAt() {
            Instant claimed = located.event().occurredAt();
            return claimed == null ? recordedAt() : claimed;
        }

        @Override
        public Instant recordedAt() {
            return located.commit().recordedAt();
        }

        @Override
        public Map<String, String> metadata() {
            return located.event().metadata();
        }

        @Override
        public String hash() {
            return located.commit().hash();
        }

        @Override
        public Payload json() {
            return located.event().payload();
        }

        @Override
        public Object body() {
            return codec.read(type(), json());
        }
    }
}
