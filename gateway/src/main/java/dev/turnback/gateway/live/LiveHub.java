package dev.turnback.gateway.live;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.kernel.PositionVector;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the feed and tells every viewer what concerns its topic. Each event is written as bytes
 * once, and all viewers of a topic share the bytes of a frame. Nothing here blocks; feed, executor
 * and timer stay the caller's to close, after this.
 */
public final class LiveHub implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    private static final int PAGE = 500;

    private final EventFeed feed;
    private final LiveSettings settings;
    private final Executor executor;
    private final ScheduledExecutorService timer;
    private final InstantSource clock;
    private final Chunks chunks;
    private final Map<String, Long> sent = new TreeMap<>();
    private final Set<String> reading = new LinkedHashSet<>();
    private final Set<String> readAgain = new LinkedHashSet<>();

    /**
     * Grows under the lock of the hub and shrinks without it: a viewer leaves while it is being
     * sent something, and then whoever holds the hub may be waiting to send to the same viewer.
     */
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

    private final Map<String, ByteArrayOutputStream> frame = new LinkedHashMap<>();
    private final List<EventFeed.Subscription> subscriptions = new ArrayList<>();
    private boolean frameIsDue;
    private boolean closed;

    /**
     * Begins to follow every source of the feed, from its end.
     *
     * @param executor runs short steps; virtual threads suit it
     * @param mapper writes the bodies of events
     */
    public LiveHub(
            EventFeed feed,
            LiveSettings settings,
            Executor executor,
            ScheduledExecutorService timer,
            InstantSource clock,
            JsonMapper mapper) {
        this.feed = feed;
        this.settings = settings;
        this.executor = executor;
        this.timer = timer;
        this.clock = clock;
        this.chunks = new Chunks(mapper);
        feed.sources().stream().sorted().forEach(this::follow);
        beatLater();
    }

    private void follow(String source) {
        var _ = feed.head(source).whenComplete((head, failure) -> begin(source, head, failure));
    }

    private synchronized void begin(
            String source, @Nullable Long head, @Nullable Throwable failure) {
        if (closed) {
            return;
        }
        if (head == null) {
            LOG.warn("{} cannot be followed live yet", source, failure);
            later(() -> follow(source), settings.heartbeat());
            return;
        }
        sent.put(source, head);
        subscriptions.add(feed.onAdvance(source, () -> read(source)));
        read(source);
    }

    /**
     * What is recorded about a topic from now on, or after what was missed since a position.
     *
     * @param since the id of the last event that was seen, null to begin now
     * @return ends with an error when the viewer is too slow; empty and failed at once with {@link
     *     IllegalStateException} when there are too many viewers or the hub is closed
     */
    public Flux<byte[]> view(String topic, @Nullable PositionVector since) {
        return Flux.create(sink -> connect(topic, since, sink), FluxSink.OverflowStrategy.ERROR);
    }

    private void connect(String topic, @Nullable PositionVector since, FluxSink<byte[]> sink) {
        var viewer = new Viewer(topic, sink, settings);
        PositionVector now;
        synchronized (this) {
            if (closed || viewers.size() >= settings.mostViewers()) {
                sink.error(new IllegalStateException("no further viewer can be served"));
                return;
            }
            sendFrame();
            viewers.add(viewer);
            now = new PositionVector(sent);
        }
        sink.onDispose(() -> forget(viewer));
        Instant at = clock.instant();
        if (since == null || !hasMissed(since, now)) {
            viewer.sendAgain(chunks.heartbeat(at, now), at);
            viewer.caughtUp(at);
        } else if (missed(since, now) > settings.mostMissed() || isAhead(since, now)) {
            viewer.sendAgain(chunks.reset(now), at);
            viewer.caughtUp(at);
        } else {
            var _ = catchUp(viewer, new TreeMap<>(since.positions()), now);
        }
    }

    private static boolean hasMissed(PositionVector since, PositionVector now) {
        return !since.reaches(now) || !now.reaches(since);
    }

    private static long missed(PositionVector since, PositionVector now) {
        return now.positions().entrySet().stream()
                .mapToLong(each -> Math.max(0, each.getValue() - since.of(each.getKey())))
                .sum();
    }

    /** The log was restored to an earlier state: positions do not mean the same any more. */
    private static boolean isAhead(PositionVector since, PositionVector now) {
        return !now.reaches(since);
    }

    /** One source after the other; what happens meanwhile is held back. */
    private CompletableFuture<Boolean> catchUp(
            Viewer viewer, Map<String, Long> seen, PositionVector until) {
        String behind =
                until.positions().entrySet().stream()
                        .filter(each -> seen.getOrDefault(each.getKey(), 0L) < each.getValue())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .findFirst()
                        .orElse(null);
        if (behind == null) {
            viewer.caughtUp(clock.instant());
            return CompletableFuture.completedFuture(true);
        }
        long from = seen.getOrDefault(behind, 0L);
        long left = until.of(behind) - from;
        return feed.read(behind, from, (int) Math.min(PAGE, left))
                .thenComposeAsync(
                        page -> {
                            page.events().stream()
                                    .filter(event -> event.position() <= until.of(behind))
                                    .filter(event -> Topics.of(event).contains(viewer.topic()))
                                    .forEach(event -> sendAgain(viewer, event, seen));
                            seen.put(behind, Math.min(page.upTo(), until.of(behind)));
                            return catchUp(viewer, seen, until);
                        },
                        executor)
                .whenComplete(
                        (_, failure) -> {
                            if (failure != null) {
                                LOG.warn("a viewer cannot be told what it missed", failure);
                                viewer.end();
                            }
                        });
    }

    private void sendAgain(Viewer viewer, PublishedEvent event, Map<String, Long> seen) {
        seen.put(event.source(), event.position());
        viewer.sendAgain(chunks.change(event, new PositionVector(seen)), clock.instant());
    }

    private void read(String source) {
        long from;
        synchronized (this) {
            if (closed || !reading.add(source)) {
                readAgain.add(source);
                return;
            }
            from = sent.getOrDefault(source, 0L);
        }
        var _ =
                feed.read(source, from, PAGE)
                        .whenCompleteAsync(
                                (page, failure) -> wasRead(source, from, page, failure), executor);
    }

    private synchronized void wasRead(
            String source, long from, EventFeed.@Nullable Page page, @Nullable Throwable failure) {
        reading.remove(source);
        if (page == null) {
            LOG.warn("{} cannot be read after {}", source, from, failure);
            later(() -> read(source), settings.heartbeat());
            return;
        }
        page.events().forEach(this::take);
        sent.merge(source, page.upTo(), Math::max);
        if (readAgain.remove(source) || page.upTo() < page.head()) {
            executor.execute(() -> read(source));
        }
    }

    /** Written once, whoever looks at it. */
    private void take(PublishedEvent event) {
        sent.put(event.source(), event.position());
        Set<String> topics = Topics.of(event);
        if (viewers.stream().noneMatch(viewer -> topics.contains(viewer.topic()))) {
            return;
        }
        byte[] bytes = chunks.change(event, new PositionVector(sent));
        for (String topic : topics) {
            frame.computeIfAbsent(topic, _ -> new ByteArrayOutputStream()).writeBytes(bytes);
        }
        if (!frameIsDue) {
            frameIsDue = true;
            later(this::sendFrame, settings.frame());
        }
    }

    private synchronized void sendFrame() {
        frameIsDue = false;
        Instant now = clock.instant();
        Map<String, byte[]> shared = new LinkedHashMap<>();
        frame.forEach((topic, bytes) -> shared.put(topic, bytes.toByteArray()));
        frame.clear();
        for (Viewer viewer : List.copyOf(viewers)) {
            byte[] bytes = shared.get(viewer.topic());
            if (bytes != null) {
                viewer.send(bytes, now);
            }
        }
    }

    private void beatLater() {
        later(this::beat, settings.heartbeat());
    }

    private void beat() {
        synchronized (this) {
            if (closed) {
                return;
            }
            sendFrame();
            Instant now = clock.instant();
            byte[] bytes = chunks.heartbeat(now, new PositionVector(sent));
            for (Viewer viewer : List.copyOf(viewers)) {
                if (!viewer.cutWhenSlow(now)) {
                    viewer.send(bytes, now);
                }
            }
        }
        beatLater();
    }

    private void later(Runnable step, Duration pause) {
        timer.schedule(() -> executor.execute(step), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void forget(Viewer viewer) {
        viewers.remove(viewer);
    }

    /** True when no further viewer can be served. */
    public synchronized boolean isFull() {
        return closed || viewers.size() >= settings.mostViewers();
    }

    /** How many are looking. */
    public synchronized int viewers() {
        return viewers.size();
    }

    /** Ends every connection. */
    @Override
    public void close() {
        List<Viewer> last;
        synchronized (this) {
            closed = true;
            subscriptions.forEach(EventFeed.Subscription::close);
            last = List.copyOf(viewers);
        }
        last.forEach(Viewer::end);
    }
}
