package dev.turnback.feed;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A private event of one service as its log keeps it.
 *
 * @param position the first event of a log has 1, and none is left out
 * @param id unique within the log
 * @param type the stored type, such as {@code release-planned#1}
 * @param occurredAt when it happened, as claimed
 * @param recordedAt when the log's writer stamped it
 * @param correlationId what started the chain of events, null when nothing is known
 * @param causationId the event or command right before it, null when nothing is known
 * @param event decodes the event's record when asked: types that publish nothing cost nothing
 */
public record PrivateEvent(
        long position,
        String id,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String correlationId,
        @Nullable String causationId,
        Supplier<Object> event) {}
