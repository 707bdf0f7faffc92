package dev.turnback.feed.kafka;

import dev.turnback.feed.PublishedEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * One record of a topic: an event, or a watermark that says how far the log was looked through.
 *
 * @param event empty for a watermark
 * @param position of the event; a watermark's is the last one that was looked at
 * @param previous every position after this one, up to {@code position}, is in this record
 * @param head the last position of the log when the record was sent
 * @param closedAt everything recorded at or before this time is at or before {@code head}; {@link
 *     Instant#MIN} for an event, and when nothing is known
 */
record Carried(
        Optional<PublishedEvent> event,
        long position,
        long previous,
        long head,
        Instant closedAt) {}
