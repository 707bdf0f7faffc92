package dev.turnback.axon;

import dev.turnback.storage.EventTag;
import dev.turnback.storage.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of a log with its envelope; only {@link #body()} decodes.
 *
 * <p>Metadata keys are those of {@link Metadata}.
 */
public interface RecordedEvent {

    /** The log's name, such as {@code release}. */
    String log();

    long position();

    String id();

    /** Stored type and version, such as {@code release-planned#1}. */
    String type();

    List<EventTag> tags();

    /** The value of the first tag with the key, null when there is none. */
    default @Nullable String tag(String key) {
        return tags().stream()
                .filter(tag -> tag.key().equals(key))
                .map(EventTag::value)
                .findFirst()
                .orElse(null);
    }

    /** When it happened, as claimed; {@link #recordedAt()} when the event does not say. */
    Instant occurredAt();

    Instant recordedAt();

    Map<String, String> metadata();

    /** SHA-256 (hex) of the commit it was recorded in. */
    String hash();

    /** The body as it is stored: JSON. */
    Payload json();

    /**
     * The event record of its slice, decoded at every call.
     *
     * @throws IllegalStateException when the stored type is unknown or the body does not fit it
     */
    Object body();

    /** The keys of {@link #metadata()}. */
    final class Metadata {
        public static final String ACTOR = "actor";
        public static final String CORRELATION_ID = "correlationId";
        public static final String CAUSATION_ID = "causationId";
        public static final String IDEMPOTENCY_KEY = "idempotencyKey";
        public static final String REQUEST_HASH = "requestHash";

        private Metadata() {}
    }
}
