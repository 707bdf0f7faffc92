package dev.turnback.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An event as a log keeps it; what a reader needs to skip or route it stands outside the payload.
 *
 * @param id unique within the log
 * @param type explicit name and version, such as {@code release-planned#1}
 * @param tags sorted, each once
 * @param occurredAt when it happened, as claimed; null when the event does not say, then the
 *     commit's {@code recordedAt} counts
 * @param metadata who asked and why: actor, correlation, causation
 */
public record StoredEvent(
        String id,
        String type,
        List<EventTag> tags,
        @Nullable Instant occurredAt,
        Map<String, String> metadata,
        Payload payload) {

    public StoredEvent {
        tags = List.copyOf(new TreeSet<>(tags));
        metadata = Map.copyOf(metadata);
    }
}
