package dev.turnback.gateway.live;

import dev.turnback.feed.PublishedEvent;
import dev.turnback.kernel.PositionVector;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Server-sent events as bytes. Every id is a position vector: all events of the topic up to there
 * were sent.
 */
final class Chunks {

    private final JsonMapper mapper;

    Chunks(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** A published event as it is sent. */
    private record Change(
            String source,
            long position,
            String type,
            String subject,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable String correlationId,
            Object body) {}

    private record Beat(Instant at, String position) {}

    private record Reset(String position) {}

    byte[] change(PublishedEvent event, PositionVector sent) {
        return chunk(
                "change",
                sent,
                new Change(
                        event.source(),
                        event.position(),
                        event.type(),
                        event.subject(),
                        event.occurredAt(),
                        event.recordedAt(),
                        event.correlationId(),
                        event.body()));
    }

    byte[] heartbeat(Instant at, PositionVector sent) {
        return chunk("heartbeat", sent, new Beat(at, sent.toString()));
    }

    /** Too much was missed to be sent again: load everything anew, at least up to here. */
    byte[] reset(PositionVector sent) {
        return chunk("reset", sent, new Reset(sent.toString()));
    }

    /** JSON has no line breaks, so the data is one line. */
    private byte[] chunk(String event, PositionVector sent, Object data) {
        return "event: %s\nid: %s\ndata: %s\n\n"
                .formatted(event, sent, mapper.writeValueAsString(data))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A change as it was written before, under another id. */
    static byte[] under(PositionVector sent, byte[] bytes, int from, int to) {
        int data = from;
        for (int lines = 0; lines < 2; data++) {
            lines += bytes[data] == '\n' ? 1 : 0;
        }
        byte[] head = "event: change\nid: %s\n".formatted(sent).getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(head, head.length + to - data);
        System.arraycopy(bytes, data, whole, head.length, to - data);
        return whole;
    }
}
