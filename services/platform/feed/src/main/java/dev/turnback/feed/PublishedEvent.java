package dev.turnback.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One published event with its envelope.
 *
 * @param source the log it comes from, such as {@code release}
 * @param position its position in that log
 * @param id unique within the source
 * @param type the CloudEvents type, such as {@code dev.turnback.release.attempt-observed.v1}
 * @param subject the thing it is about
 * @param occurredAt when it happened, as claimed
 * @param recordedAt when the log's writer stamped it; never decreasing within a source
 * @param correlationId what started the chain of events, null when nothing is known
 * @param causationId the event or command right before it, null when nothing is known
 * @param body the published record of {@code services/contracts}
 */
public record PublishedEvent(
        String source,
        long position,
        String id,
        String type,
        String subject,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String correlationId,
        @Nullable String causationId,
        Object body) {}
