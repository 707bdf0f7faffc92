package dev.turnback.gateway.live;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.kernel.PositionVector;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
 * once, and all viewers of a topic take the bytes of the same frames. Nothing here blocks; feed,
 * executor and timer stay the caller's to close, after this.
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
    private final Map<String, TopicLog> topics = new HashMap<>();
    private final List<EventFeed.Subscription> subscriptions = new ArrayList<>();
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
        Viewer viewer;
        PositionVector now;
        boolean isRemembered;
        boolean othersHearMore;
        synchronized (this) {
            if (isFull()) {
                sink.error(new IllegalStateException("no further viewer can be served"));
                return;
            }
            Instant at = clock.instant();
            now = now();
            TopicLog log = topics.computeIfAbsent(topic, _ -> new TopicLog(now(), at));
            othersHearMore = newFrame(log, at);
            viewer = new Viewer(log, sink, settings, clock);
            isRemembered = resume(viewer, since, now, at);
            log.viewers().add(viewer);
        }
        sink.onDispose(() -> viewer.topic().viewers().remove(viewer));
        viewer.start();
        if (othersHearMore) {
            viewer.topic().viewers().forEach(Viewer::take);
        }
        if (!isRemembered && since != null) {
            new Missed(feed, chunks, executor, viewer, topic, now).tell(since);
        }
    }

    private PositionVector now() {
        return new PositionVector(sent);
    }

    /** False when what it missed has to be read again. */
    private boolean resume(
            Viewer viewer, @Nullable PositionVector since, PositionVector now, Instant at) {
        if (since == null || since.equals(now)) {
            viewer.tell(chunks.heartbeat(at, now));
            return true;
        }
        if (!now.reaches(since)) {
            // The log was restored to an earlier state: positions do not mean the same any more.
            viewer.tell(chunks.reset(now));
            return true;
        }
        Frame last = viewer.topic().before(since);
        if (last != null) {
            viewer.resume(last, since);
            if (last.next() == null) {
                viewer.tell(chunks.heartbeat(at, now));
            }
            return true;
        }
        if (Missed.count(since, now) > settings.mostMissed()) {
            viewer.tell(chunks.reset(now));
            return true;
        }
        viewer.awaitMissed();
        return false;
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
        List<TopicLog> looked =
                Topics.of(event).stream().map(topics::get).filter(Objects::nonNull).toList();
        if (looked.isEmpty()) {
            return;
        }
        PositionVector id = now();
        byte[] bytes = chunks.change(event, id);
        for (TopicLog topic : looked) {
            if (topic.add(event.source(), event.position(), id, bytes)) {
                later(() -> sendFrame(topic), settings.frame());
            }
        }
    }

    /** Each topic has a time of its own, so that not everybody is sent something at once. */
    private void sendFrame(TopicLog topic) {
        synchronized (this) {
            newFrame(topic, clock.instant());
        }
        topic.viewers().forEach(Viewer::take);
    }

    private boolean newFrame(TopicLog topic, Instant at) {
        boolean anew = topic.send(at);
        topic.forget(at.minus(settings.remembered()), settings.mostRememberedBytes());
        return anew;
    }

    private void beatLater() {
        later(this::beat, settings.heartbeat());
    }

    private void beat() {
        Map<Viewer, Frame> hearing = new HashMap<>();
        byte[] bytes;
        synchronized (this) {
            if (closed) {
                return;
            }
            Instant at = clock.instant();
            bytes = chunks.heartbeat(at, now());
            Instant forgotten = at.minus(settings.remembered());
            topics.values().removeIf(topic -> topic.isLeft(forgotten, at));
            for (TopicLog topic : topics.values()) {
                newFrame(topic, at);
                topic.viewers().forEach(viewer -> hearing.put(viewer, topic.newest()));
            }
        }
        hearing.forEach((viewer, frame) -> viewer.beat(bytes, frame));
        beatLater();
    }

    private void later(Runnable step, Duration pause) {
        timer.schedule(() -> executor.execute(step), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** True when no further viewer can be served. */
    public synchronized boolean isFull() {
        return closed || viewers() >= settings.mostViewers();
    }

    /** How many are looking. */
    public synchronized int viewers() {
        return topics.values().stream().mapToInt(topic -> topic.viewers().size()).sum();
    }

    /** Ends every connection. */
    @Override
    public void close() {
        List<Viewer> last;
        synchronized (this) {
            closed = true;
            subscriptions.forEach(EventFeed.Subscription::close);
            last = topics.values().stream().flatMap(each -> each.viewers().stream()).toList();
        }
        last.forEach(Viewer::end);
    }
}
