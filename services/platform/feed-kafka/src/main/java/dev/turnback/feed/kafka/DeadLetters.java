package dev.turnback.feed.kafka;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps records that are none of ours as they came, with a header that says why. Opened with the
 * first of them.
 */
final class DeadLetters implements AutoCloseable {

    private final KafkaSettings settings;
    private final String client;
    private @Nullable KafkaProducer<String, byte[]> producer;

    DeadLetters(KafkaSettings settings, String client) {
        this.settings = settings;
        this.client = client;
    }

    /**
     * Blocks until it is kept.
     *
     * @throws KafkaException when it could not be kept
     */
    void keep(ConsumerRecord<String, byte[]> record, String why) {
        var letter =
                new ProducerRecord<>(
                        settings.deadLetters(),
                        null,
                        record.key(),
                        record.value(),
                        record.headers());
        letter.headers()
                .add("turnback-reason", why.getBytes(StandardCharsets.UTF_8))
                .add("turnback-topic", record.topic().getBytes(StandardCharsets.UTF_8))
                .add(
                        "turnback-offset",
                        Long.toString(record.offset()).getBytes(StandardCharsets.UTF_8));
        try {
            var _ = open().send(letter).get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("a record could not be laid aside", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private KafkaProducer<String, byte[]> open() {
        if (producer == null) {
            Topics.make(settings, settings.deadLetters());
            var options = new HashMap<>(settings.client(client + "-dead-letters"));
            options.put("acks", "all");
            options.put("max.block.ms", settings.patience().toMillis());
            options.put("delivery.timeout.ms", (int) settings.patience().toMillis());
            producer =
                    new KafkaProducer<>(options, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(java.time.Duration.ZERO);
        }
    }
}
