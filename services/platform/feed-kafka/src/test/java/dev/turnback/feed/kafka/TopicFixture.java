package dev.turnback.feed.kafka;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.http.PublishedBodies;
import dev.turnback.storage.Leases;
import dev.turnback.testing.feed.PublishedLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Relays and feeds of one log on one broker, in topics of their own. */
final class TopicFixture implements AutoCloseable {

    static final InstantSource CLOCK = InstantSource.system();
    static final PublishedBodies BODIES = new PublishedBodies();
    static final CloudEvents FORMAT = new CloudEvents(BODIES);

    final KafkaSettings settings;
    final AtomicInteger askedOfTheService = new AtomicInteger();
    private final Leases leases;
    private final PublishedLog log;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    TopicFixture(String broker, PublishedLog log, Leases leases) {
        this.log = log;
        this.leases = leases;
        var usual = KafkaSettings.at(broker);
        this.settings =
                new KafkaSettings(
                        usual.bootstrap(),
                        "t" + UUID.randomUUID(),
                        25,
                        Duration.ofMillis(500),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(8),
                        usual.tailEvents(),
                        usual.tailBytes());
    }

    KafkaRelay relay(String holder) {
        return add(
                new KafkaRelay(
                        log.feed(), PublishedLog.NAME, BODIES, leases, holder, settings, CLOCK));
    }

    KafkaEventFeed feed(String group) {
        return feed(group, settings);
    }

    KafkaEventFeed feed(String group, KafkaSettings with) {
        return add(new KafkaEventFeed(counted(), group, BODIES, with, executor, CLOCK));
    }

    /** What the service itself answers, and how often it is asked. */
    private EventFeed counted() {
        EventFeed truth = log.feed();
        return new EventFeed() {
            @Override
            public Set<String> sources() {
                return truth.sources();
            }

            @Override
            public CompletableFuture<Page> read(String source, long after, int max) {
                askedOfTheService.incrementAndGet();
                return truth.read(source, after, max);
            }

            @Override
            public Subscription onAdvance(String source, Runnable callback) {
                return () -> {};
            }
        };
    }

    KafkaEventFeed.Standing standing(KafkaEventFeed feed) {
        return feed.standing().getFirst();
    }

    String topic() {
        return settings.topic(PublishedLog.NAME);
    }

    /** Writes beside every rule, as no relay would. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    final void smuggle(ProducerRecord<String, byte[]>... records) {
        var options = new HashMap<>(settings.client("smuggler"));
        options.put("acks", "all");
        try (var producer =
                new KafkaProducer<>(options, new StringSerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> record : records) {
                var _ = producer.send(record);
            }
            producer.flush();
        }
    }

    /** Everything of a topic that was not undone. */
    List<ConsumerRecord<String, byte[]>> all(String topic) {
        var options = new HashMap<>(settings.client("auditor"));
        options.put("isolation.level", "read_committed");
        var partition = new TopicPartition(topic, 0);
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(
                        options, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /** Positions of the events in the topic, as often as they are there. */
    List<Long> positions() {
        return all(topic()).stream()
                .map(record -> FORMAT.read(PublishedLog.NAME, record))
                .filter(carried -> carried.event().isPresent())
                .map(Carried::position)
                .toList();
    }

    <T extends AutoCloseable> T add(T resource) {
        opened.push(resource);
        return resource;
    }

    @Override
    public void close() {
        for (AutoCloseable each : opened) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        executor.shutdown();
    }
}
