package dev.turnback.feed.kafka;

import dev.turnback.kernel.PositionVector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that fetches: fills the tails, pauses topics whose tail is full, commits. */
final class TailReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TailReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration COMMIT = Duration.ofSeconds(2);

    private final KafkaSettings settings;
    private final String group;
    private final CloudEvents format;
    private final Map<String, Tail> tails;
    private final Map<TopicPartition, String> sources;
    private final Consumer<String> advanced;
    private final Map<String, Long> deadLetters = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile Supplier<PositionVector> applied;
    private volatile Set<String> paused = Set.of();
    private volatile @Nullable KafkaConsumer<String, byte[]> open;
    private volatile boolean closed;

    TailReader(
            KafkaSettings settings,
            String group,
            CloudEvents format,
            Map<String, Tail> tails,
            Consumer<String> advanced) {
        this.settings = settings;
        this.group = group;
        this.format = format;
        this.tails = tails;
        this.advanced = advanced;
        this.sources =
                tails.keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        source -> new TopicPartition(settings.topic(source), 0),
                                        Function.identity()));
        var everything =
                new PositionVector(
                        tails.keySet().stream()
                                .collect(Collectors.toMap(each -> each, _ -> Long.MAX_VALUE)));
        this.applied = () -> everything;
        this.thread = Thread.ofPlatform().name("kafka-" + group).daemon().start(this::run);
    }

    void commitBehind(Supplier<PositionVector> positions) {
        applied = positions;
    }

    List<KafkaEventFeed.Standing> standing() {
        PositionVector now = applied.get();
        return new TreeMap<>(tails)
                .entrySet().stream()
                        .map(
                                each ->
                                        each.getValue()
                                                .standing(
                                                        each.getKey(),
                                                        now.of(each.getKey()),
                                                        paused.contains(each.getKey()),
                                                        deadLetters.getOrDefault(
                                                                each.getKey(), 0L)))
                        .toList();
    }

    private void run() {
        while (!closed) {
            try (var consumer =
                            new KafkaConsumer<>(
                                    options(),
                                    new StringDeserializer(),
                                    new ByteArrayDeserializer());
                    var letters = new DeadLetters(settings, group)) {
                open = consumer;
                consumer.assign(sources.keySet());
                follow(consumer, letters);
            } catch (KafkaException e) {
                if (!closed) {
                    LOG.warn("Kafka cannot be followed, trying again: {}", e.toString());
                    pause();
                }
            }
        }
    }

    private Map<String, Object> options() {
        var options = new HashMap<>(settings.client(group));
        options.put("group.id", settings.prefix() + "-" + group);
        options.put("isolation.level", "read_committed");
        options.put("enable.auto.commit", false);
        options.put("auto.offset.reset", "latest");
        options.put("allow.auto.create.topics", false);
        options.put("max.poll.records", 2_000);
        options.put("fetch.max.wait.ms", 100);
        return options;
    }

    private void follow(KafkaConsumer<String, byte[]> consumer, DeadLetters letters) {
        long commitAt = System.nanoTime() + COMMIT.toNanos();
        while (!closed) {
            ConsumerRecords<String, byte[]> records = poll(consumer);
            for (TopicPartition partition : records.partitions()) {
                take(consumer, partition, records.records(partition), letters);
            }
            makeRoom(consumer);
            if (System.nanoTime() > commitAt) {
                consumer.commitAsync(
                        behindApplied(),
                        (_, failure) -> {
                            if (failure != null) {
                                LOG.debug("not committed this time", failure);
                            }
                        });
                commitAt = System.nanoTime() + COMMIT.toNanos();
            }
        }
        consumer.commitSync(behindApplied(), PAUSE);
    }

    private static ConsumerRecords<String, byte[]> poll(KafkaConsumer<String, byte[]> consumer) {
        try {
            return consumer.poll(POLL);
        } catch (WakeupException e) {
            return ConsumerRecords.empty();
        }
    }

    private void take(
            KafkaConsumer<String, byte[]> consumer,
            TopicPartition partition,
            List<ConsumerRecord<String, byte[]>> records,
            DeadLetters letters) {
        String source = sources.get(partition);
        Tail tail = source == null ? null : tails.get(source);
        if (source == null || tail == null) {
            return;
        }
        boolean news = false;
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                int size = Math.max(0, record.serializedValueSize()) + 200;
                news |= tail.take(format.read(source, record), record.offset(), size);
            } catch (IllegalArgumentException e) {
                layAside(consumer, partition, record, e, letters);
                deadLetters.merge(source, 1L, Long::sum);
            }
        }
        if (news) {
            advanced.accept(source);
        }
    }

    /** Goes back to the record when it cannot be kept: nothing is passed over in silence. */
    private static void layAside(
            KafkaConsumer<String, byte[]> consumer,
            TopicPartition partition,
            ConsumerRecord<String, byte[]> record,
            IllegalArgumentException why,
            DeadLetters letters) {
        LOG.warn("{} at {} is laid aside: {}", partition, record.offset(), why.getMessage());
        try {
            letters.keep(record, String.valueOf(why.getMessage()));
        } catch (KafkaException e) {
            consumer.seek(partition, record.offset());
            throw e;
        }
    }

    private void makeRoom(KafkaConsumer<String, byte[]> consumer) {
        PositionVector now = applied.get();
        var full = new ArrayList<TopicPartition>();
        var free = new ArrayList<TopicPartition>();
        sources.forEach(
                (partition, source) -> {
                    Tail tail = tails.get(source);
                    if (tail != null) {
                        tail.trim(now.of(source));
                        (tail.isOver() ? full : free).add(partition);
                    }
                });
        consumer.pause(full);
        consumer.resume(free);
        paused = full.stream().map(sources::get).collect(Collectors.toUnmodifiableSet());
    }

    /** Only what is applied, so that a restart goes on right behind it. */
    private Map<TopicPartition, OffsetAndMetadata> behindApplied() {
        PositionVector now = applied.get();
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        sources.forEach(
                (partition, source) -> {
                    Tail tail = tails.get(source);
                    if (tail != null) {
                        tail.offsetAfter(now.of(source))
                                .ifPresent(
                                        offset ->
                                                offsets.put(
                                                        partition, new OffsetAndMetadata(offset)));
                    }
                });
        return offsets;
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        KafkaConsumer<String, byte[]> consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            boolean _ = thread.join(settings.patience());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
