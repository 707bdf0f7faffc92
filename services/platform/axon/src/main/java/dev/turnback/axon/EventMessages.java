package dev.turnback.axon;

import dev.turnback.storage.EventTag;
import dev.turnback.storage.Payload;
import dev.turnback.storage.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event messages to stored events and back.
 *
 * @param encode the payload's bytes
 * @param occurredAt when the event happened, null when it does not say
 */
record EventMessages(
        Function<EventMessage, byte[]> encode,
        Function<EventMessage, @Nullable Instant> occurredAt) {

    /** {@code MessageType.fromString} runs a regular expression. */
    private static final ConcurrentMap<String, MessageType> TYPES = new ConcurrentHashMap<>();

    StoredEvent store(TaggedEventMessage<?> tagged) {
        EventMessage message = tagged.event();
        return new StoredEvent(
                message.identifier(),
                message.type().toString(),
                tags(tagged),
                occurredAt.apply(message),
                message.metadata(),
                Payload.of(encode.apply(message)));
    }

    private static List<EventTag> tags(TaggedEventMessage<?> tagged) {
        var tags = new ArrayList<EventTag>(tagged.tags().size());
        tagged.tags().forEach(tag -> tags.add(EventFilter.tag(tag)));
        return tags;
    }

    static EventMessage message(LocatedEvent located) {
        StoredEvent event = located.event();
        Instant occurredAt = event.occurredAt();
        return new GenericEventMessage(
                event.id(),
                type(event.type()),
                event.payload().toBytes(),
                event.metadata(),
                occurredAt == null ? located.commit().recordedAt() : occurredAt);
    }

    static MessageType type(String stored) {
        return TYPES.computeIfAbsent(stored, MessageType::fromString);
    }
}
