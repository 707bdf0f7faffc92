package dev.turnback.feed.kafka;

import dev.turnback.feed.BodyFormat;
import dev.turnback.feed.PublishedEvent;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records as CloudEvents 1.0.2 in binary mode. Extensions: {@code sequence} is the position in the
 * log, {@code previoussequence} the last position before it that the topic accounts for, {@code
 * recordedtime} when it was recorded.
 */
record CloudEvents(BodyFormat bodies) {

    static final String WATERMARK = "dev.turnback.feed.watermark.v1";
    private static final String SEQUENCE = "sequence";
    private static final String PREVIOUS = "previoussequence";
    private static final String HEAD = "head";
    private static final String RECORDED = "recordedtime";
    private static final String CLOSED = "closedtime";
    private static final String CORRELATION = "correlationid";
    private static final String CAUSATION = "causationid";

    ProducerRecord<String, byte[]> event(
            String topic, PublishedEvent event, long previous, long head) {
        CloudEventBuilder message =
                message(event.source(), event.id(), event.type())
                        .withTime(utc(event.occurredAt()))
                        .withExtension(RECORDED, utc(event.recordedAt()))
                        .withExtension(SEQUENCE, Long.toString(event.position()))
                        .withExtension(PREVIOUS, Long.toString(previous))
                        .withExtension(HEAD, Long.toString(head))
                        .withData("application/json", bodies.write(event.body()));
        if (!event.subject().isBlank()) {
            message.withSubject(event.subject());
        }
        with(message, CORRELATION, event.correlationId());
        with(message, CAUSATION, event.causationId());
        return binary(topic, event.subject(), message);
    }

    ProducerRecord<String, byte[]> watermark(
            String topic, String source, long previous, long upTo, long head, Instant closedAt) {
        CloudEventBuilder message =
                message(source, "upto-" + upTo, WATERMARK)
                        .withExtension(SEQUENCE, Long.toString(upTo))
                        .withExtension(PREVIOUS, Long.toString(previous))
                        .withExtension(HEAD, Long.toString(head));
        if (!closedAt.equals(Instant.MIN)) {
            message.withExtension(CLOSED, utc(closedAt));
        }
        return binary(topic, "", message);
    }

    /**
     * @throws IllegalArgumentException when it is no record of ours
     */
    Carried read(String source, ConsumerRecord<String, byte[]> message) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
            if (!event.getSource().toString().equals("/turnback/" + source)) {
                throw new IllegalArgumentException(
                        "it is from " + event.getSource() + ", not from " + source);
            }
            Optional<PublishedEvent> published =
                    event.getType().equals(WATERMARK)
                            ? Optional.empty()
                            : Optional.of(published(source, event));
            OffsetDateTime closed = time(event, CLOSED);
            return new Carried(
                    published,
                    number(event, SEQUENCE),
                    number(event, PREVIOUS),
                    number(event, HEAD),
                    closed == null ? Instant.MIN : closed.toInstant());
        } catch (CloudEventRWException | DateTimeException e) {
            throw new IllegalArgumentException("it is no CloudEvent: " + e.getMessage(), e);
        }
    }

    private PublishedEvent published(String source, CloudEvent event) {
        if (event.getData() == null || event.getTime() == null) {
            throw new IllegalArgumentException("it has no data or no time");
        }
        OffsetDateTime recorded = time(event, RECORDED);
        if (recorded == null) {
            throw new IllegalArgumentException("it has no " + RECORDED);
        }
        return new PublishedEvent(
                source,
                number(event, SEQUENCE),
                event.getId(),
                event.getType(),
                Objects.requireNonNullElse(event.getSubject(), ""),
                event.getTime().toInstant(),
                recorded.toInstant(),
                text(event, CORRELATION),
                text(event, CAUSATION),
                bodies.read(event.getType(), event.getData().toBytes()));
    }

    private static CloudEventBuilder message(String source, String id, String type) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/turnback/" + source))
                .withType(type);
    }

    private static void with(CloudEventBuilder message, String name, @Nullable String value) {
        if (value != null) {
            message.withExtension(name, value);
        }
    }

    private static ProducerRecord<String, byte[]> binary(
            String topic, String key, CloudEventBuilder message) {
        return KafkaMessageFactory.<String>createWriter(topic, 0, null, key)
                .writeBinary(message.build());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String text(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable OffsetDateTime time(CloudEvent event, String name) {
        String text = text(event, name);
        return text == null ? null : OffsetDateTime.parse(text);
    }

    private static long number(CloudEvent event, String name) {
        String text = text(event, name);
        if (text == null) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return Long.parseLong(text);
    }
}
