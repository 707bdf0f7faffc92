package dev.turnback.feed.kafka;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.PublishedEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes pages of a log to its topic, each whole or not at all. Opening it shuts out whoever wrote
 * before: a page of theirs that is under way is undone. It blocks; any failure means that it has to
 * be opened again.
 */
final class TopicWriter implements AutoCloseable {

    private static final int LOOK_BACK = 100;

    private final String source;
    private final String topic;
    private final CloudEvents format;
    private final KafkaProducer<String, byte[]> producer;
    private long last;

    private TopicWriter(
            KafkaSettings settings,
            String source,
            CloudEvents format,
            KafkaProducer<String, byte[]> producer) {
        this.source = source;
        this.topic = settings.topic(source);
        this.format = format;
        this.producer = producer;
    }

    /**
     * @throws KafkaException when the brokers do not answer, or refuse
     */
    static TopicWriter open(KafkaSettings settings, String source, CloudEvents format) {
        Topics.make(settings, settings.topic(source));
        var producer =
                new KafkaProducer<>(
                        options(settings, source),
                        new StringSerializer(),
                        new ByteArraySerializer());
        var writer = new TopicWriter(settings, source, format, producer);
        try {
            producer.initTransactions();
            writer.last = writer.lastOf(settings);
            return writer;
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private static Map<String, Object> options(KafkaSettings settings, String source) {
        int patience = (int) settings.patience().toMillis();
        var options = new HashMap<>(settings.client("relay-" + source));
        options.put("acks", "all");
        options.put("enable.idempotence", true);
        options.put("transactional.id", settings.prefix() + "-relay-" + source);
        options.put("transaction.timeout.ms", patience);
        options.put("compression.type", "lz4");
        options.put("batch.size", 256 << 10);
        options.put("linger.ms", 2);
        options.put("max.block.ms", (long) patience);
        options.put("delivery.timeout.ms", patience);
        return options;
    }

    /** The last position the topic accounts for. */
    long last() {
        return last;
    }

    /**
     * Returns when the page is in the topic.
     *
     * @param page follows {@link #last}
     * @throws KafkaException when it is not, or nobody knows
     */
    void write(EventFeed.Page page) {
        producer.beginTransaction();
        long previous = last;
        for (PublishedEvent event : page.events()) {
            send(format.event(topic, event, previous, page.head()));
            previous = event.position();
        }
        send(format.watermark(topic, source, previous, page.upTo(), page.head(), page.closedAt()));
        producer.commitTransaction();
        last = page.upTo();
    }

    /** The first that cannot be handed over ends the page: each of the rest would wait as long. */
    private void send(ProducerRecord<String, byte[]> message) {
        Future<RecordMetadata> sent = producer.send(message);
        if (sent.state() == Future.State.FAILED) {
            throw new KafkaException("nobody takes what is sent", sent.exceptionNow());
        }
    }

    /** Looks back from the end, further and further, to the last record of ours. */
    private long lastOf(KafkaSettings settings) {
        var options = new HashMap<>(settings.client("relay-" + source + "-end"));
        options.put("isolation.level", "read_committed");
        options.put("enable.auto.commit", false);
        var partition = new TopicPartition(topic, 0);
        try (var consumer =
                new KafkaConsumer<>(
                        options, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            long begin = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            long start = end;
            long back = LOOK_BACK;
            while (start > begin) {
                start = Math.max(begin, end - back);
                back *= 10;
                consumer.seek(partition, start);
                long found = lastIn(consumer, partition, end, settings.patience());
                if (found >= 0) {
                    return found;
                }
            }
            return 0;
        }
    }

    private long lastIn(
            KafkaConsumer<String, byte[]> consumer,
            TopicPartition partition,
            long end,
            Duration patience) {
        long found = -1;
        long deadline = System.nanoTime() + patience.toNanos();
        while (consumer.position(partition) < end) {
            if (System.nanoTime() > deadline) {
                throw new KafkaException("the end of " + topic + " could not be read in time");
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                found = Math.max(found, position(record));
            }
        }
        return found;
    }

    private long position(ConsumerRecord<String, byte[]> record) {
        try {
            return format.read(source, record).position();
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
