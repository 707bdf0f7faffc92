package dev.turnback.feed.kafka;

import dev.turnback.feed.BodyFormat;
import dev.turnback.feed.EventFeed;
import dev.turnback.kernel.PositionVector;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Follows the topics of services. The end of each topic is held in memory; older events, a gap, and
 * everything while Kafka is silent are read from the service itself.
 */
public final class KafkaEventFeed implements EventFeed, AutoCloseable {

    private final EventFeed origin;
    private final Executor executor;
    private final Map<String, Tail> tails = new TreeMap<>();
    private final Map<String, List<Callback>> callbacks = new TreeMap<>();
    private final TailReader reader;

    /**
     * Starts at once, in the background; brokers need not be there yet.
     *
     * @param origin the feed of the services themselves; the caller's to close, after this
     * @param group the name under which applied positions are kept in Kafka, for operators and for
     *     going on after a restart
     * @param executor runs callbacks
     */
    public KafkaEventFeed(
            EventFeed origin,
            String group,
            BodyFormat bodies,
            KafkaSettings settings,
            Executor executor,
            InstantSource clock) {
        this.origin = origin;
        this.executor = executor;
        for (String source : origin.sources()) {
            tails.put(source, new Tail(settings, clock));
            callbacks.put(source, new CopyOnWriteArrayList<>());
        }
        this.reader =
                new TailReader(settings, group, new CloudEvents(bodies), tails, this::advanced);
    }

    /**
     * One source at one moment.
     *
     * @param received every position up to here has come over Kafka
     * @param lag positions that are recorded, as far as is known, and not applied
     * @param gaps how often positions were missing and were read from the service instead
     * @param repeated how many events came again and were left out
     * @param deadLetters how many records were none of ours and were laid aside
     * @param paused true while no more is fetched because too much is not applied yet
     * @param heardAt when something came last, UTC; empty before the first time
     */
    public record Standing(
            String source,
            long received,
            long lag,
            long gaps,
            long repeated,
            long deadLetters,
            boolean paused,
            Optional<Instant> heardAt) {}

    /**
     * What is not applied yet is not let go of, and where to go on after a restart is kept in Kafka
     * behind it.
     *
     * @param applied asked now and then, on a thread of its own; must not block
     */
    public void commitBehind(Supplier<PositionVector> applied) {
        reader.commitBehind(applied);
    }

    public List<Standing> standing() {
        return reader.standing();
    }

    @Override
    public Set<String> sources() {
        return origin.sources();
    }

    @Override
    public CompletableFuture<Page> read(String source, long after, int max) {
        Tail tail = tails.get(source);
        Optional<Page> page = tail == null ? Optional.empty() : tail.read(after, max);
        return page.map(CompletableFuture::completedFuture)
                .orElseGet(() -> origin.read(source, after, max));
    }

    /** Asked of the service: a topic's end is a little older. */
    @Override
    public CompletableFuture<Long> head(String source) {
        return origin.head(source);
    }

    @Override
    public Subscription onAdvance(String source, Runnable callback) {
        List<Callback> all = callbacks.get(source);
        if (all == null) {
            throw new IllegalArgumentException("the feed has no source " + source);
        }
        var mine = new Callback(callback, new AtomicBoolean());
        all.add(mine);
        return () -> all.remove(mine);
    }

    private record Callback(Runnable action, AtomicBoolean waiting) {}

    private void advanced(String source) {
        for (Callback each : callbacks.getOrDefault(source, List.of())) {
            if (!each.waiting.getAndSet(true)) {
                executor.execute(
                        () -> {
                            each.waiting.set(false);
                            each.action.run();
                        });
            }
        }
    }

    /** What is applied by now is kept; readers may still ask, and are answered by the services. */
    @Override
    public void close() {
        reader.close();
    }
}
